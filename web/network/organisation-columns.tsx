import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Flex, Select, Switch, type TableColumnsType, Tag, Tooltip, Typography } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { changeOrganisation, type OrganisationForm } from '#contract/network/organisations.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'
import { statuses } from './kinds.ts'

/** The columns of the organisations; service state and billing are changed in place. */
export function useOrganisationColumns(all: readonly OrganisationForm[]): TableColumnsType<OrganisationForm> {
  const { say } = useWords()
  const names = new Map(all.map((one) => [one.id, one.name]))
  return [
    {
      title: say('network.name'),
      key: 'name',
      render: (_, one) => (
        <Flex vertical>
          <Typography.Text strong>{one.name}</Typography.Text>
          <Typography.Text type="secondary" className="number">
            {one.id}
          </Typography.Text>
        </Flex>
      ),
    },
    { title: say('network.kind'), key: 'kind', width: 190, render: (_, one) => <Kind one={one} /> },
    {
      title: say('network.place'),
      key: 'place',
      width: 130,
      render: (_, { province, city }) => [province, city].filter(Boolean).join(' ') || say('frame.none'),
    },
    {
      title: say('network.parent'),
      key: 'parent',
      width: 210,
      render: (_, { parent }) => (parent ? (names.get(parent) ?? parent) : say('frame.none')),
    },
    { title: say('network.status'), key: 'status', width: 130, render: (_, one) => <Status one={one} /> },
    { title: say('network.billing'), key: 'billing', width: 100, render: (_, one) => <Billing one={one} /> },
  ]
}

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

function Status({ one }: { one: OrganisationForm }) {
  const { say } = useWords()
  const change = useChange(one.id)
  return (
    <Select
      size="small"
      aria-label={`${say('network.status')} ${one.name}`}
      value={one.status}
      loading={change.isPending}
      status={one.status === 'active' ? '' : 'warning'}
      popupMatchSelectWidth={false}
      options={statuses.map((value) => ({ value, label: say(`organisation.status.${value}`) }))}
      onChange={(status) => change.mutate({ status })}
    />
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
