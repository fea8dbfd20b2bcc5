import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Popconfirm, Typography } from 'antd'
import { linkSignOn, unlinkSignOn } from '#contract/session/single-sign-on.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { mySignOnQuery } from './sign-on-queries.ts'

/** Whether the person is linked with the provider, where there is one, and how to change that. */
export function SignOnCard() {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(mySignOnQuery)
  if (!error && (!data || data.name === null)) return null
  return (
    <Card title={say('signOn.title')} size="small">
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data?.name && data.linkedAt === null ? <NotLinked name={data.name} /> : null}
      {data?.name && data.linkedAt !== null ? <Linked name={data.name} at={data.linkedAt} /> : null}
    </Card>
  )
}

function NotLinked({ name }: { name: string }) {
  const { say } = useWords()
  const link = useMutation({
    mutationFn: () => call(linkSignOn),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text type="secondary">{say('signOn.off', { name })}</Typography.Text>
      <Button loading={link.isPending || link.isSuccess} onClick={() => link.mutate()}>
        {say('signOn.link')}
      </Button>
      <Trouble error={link.error} />
    </Flex>
  )
}

function Linked({ name, at }: { name: string; at: string }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const unlink = useMutation({
    mutationFn: () => call(unlinkSignOn),
    onSuccess: () => {
      for (const queryKey of [keys.signOn, keys.sessions]) void queries.invalidateQueries({ queryKey })
    },
  })
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text>
        {say('signOn.on', { name })} <At at={at} />
      </Typography.Text>
      <Popconfirm title={say('signOn.unlinkSure', { name })} onConfirm={() => unlink.mutate()}>
        <Button danger loading={unlink.isPending}>
          {say('signOn.unlink')}
        </Button>
      </Popconfirm>
      <Trouble error={unlink.error} />
    </Flex>
  )
}
