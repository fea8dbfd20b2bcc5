import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Switch, type TableColumnsType, Tag, Tooltip, Typography } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { changeOrganisation, type OrganisationForm } from '#contract/network/organisations.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'

/** The columns of the organisations; billing is changed in place, service where one sees what hangs on it. */
export function useOrganisationColumns(
  onStanding: (one: OrganisationForm) => void,
): TableColumnsType<OrganisationForm> {
  const { say } = useWords()
  return [
    {
      title: say('network.name'),
      key: 'name',
      render: (_, { name, id }) => (
        <span>
          <Typography.Text strong>{name}</Typography.Text>{' '}
          <Typography.Text type="secondary" className="number">
            {id}
          </Typography.Text>
        </span>
      ),
    },
    { title: say('network.kind'), key: 'kind', width: 230, render: (_, one) => <Kind one={one} /> },
    {
      title: say('network.place'),
      key: 'place',
      width: 130,
      render: (_, { province, city }) => [province, city].filter(Boolean).join(' ') || say('frame.none'),
    },
    { title: say('network.billing'), key: 'billing', width: 100, render: (_, one) => <Billing one={one} /> },
    {
      title: say('network.status'),
      key: 'status',
      width: 170,
      render: (_, one) => (
        <Flex gap={4} align="center">
          <Tag color={colours[one.status]}>{say(`organisation.status.${one.status}`)}</Tag>
          <Button
            type="link"
            size="small"
            aria-label={`${say('network.service.change')} ${one.name}`}
            onClick={() => onStanding(one)}
          >
            {say('network.service.change')}
          </Button>
        </Flex>
      ),
    },
  ]
}

const colours = { active: 'green', suspended: 'orange', retired: 'default' } as const

function Kind({ one }: { one: OrganisationForm }) {
  const { say } = useWords()
  return (
    <Flex wrap gap={4}>
      <Tag variant="outlined">{say(`organisation.kind.${one.kind}`)}</Tag>
      {one.sp ? <span>{`${say(`organisation.scope.${one.sp.scope}`)} ${one.sp.code}`}</span> : null}
      {one.window ? <span>{say(`organisation.windowKind.${one.window.kind}`)}</span> : null}
      {one.department ? <span>{say(`organisation.department.${one.department}`)}</span> : null}
    </Flex>
  )
}

/** Billing is a matter of the province; other units follow theirs. */
function Billing({ one }: { one: OrganisationForm }) {
  const { say } = useWords()
  const change = useChange(one.id)
  if (one.kind !== 'provincialOperations') return say('frame.none')
  return (
    <Tooltip title={say('network.billingHint')}>
      <Switch
        size="small"
        aria-label={`${say('network.billing')} ${one.name}`}
        checked={one.billingInterconnected}
        loading={change.isPending}
        onChange={(billingInterconnected) => change.mutate({ billingInterconnected })}
      />
    </Tooltip>
  )
}

function useChange(id: string) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof changeOrganisation>) =>
      call(changeOrganisation, { params: { id }, body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.organisations })
      void message.success(say('network.changed'))
    },
    onError: (error) => void (error instanceof Refused && message.error(told(error))),
  })
}
