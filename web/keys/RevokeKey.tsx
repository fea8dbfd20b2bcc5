import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { revokeKey } from '#contract/keys/keys.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'

/** Shuts a program out at once. */
export function RevokeKey({ id, name }: { id: string; name: string }) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => call(revokeKey, { params: { id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.apiKeys })
      void message.success(say('key.revoked', { name }))
    },
    onError: (error) => {
      if (error instanceof Refused) void message.error(told(error))
    },
  })
  return (
    <Popconfirm title={say('key.revokeSure', { name })} onConfirm={() => revoke.mutate()}>
      <Button size="small" danger loading={revoke.isPending}>
        {say('key.revoke')}
      </Button>
    </Popconfirm>
  )
}
