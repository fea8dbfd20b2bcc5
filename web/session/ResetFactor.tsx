import { useMutation } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { resetFactor } from '#contract/session/second-factor.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'

/** Clears the one-time codes of somebody who has lost the telephone; only an administrator is shown it. */
export function ResetFactor({ person, name }: { person: string; name: string }) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const reset = useMutation({
    mutationFn: () => call(resetFactor, { params: { person } }),
    onSuccess: () => void message.success(say('account.resetDone', { name })),
    onError: (error) => {
      if (error instanceof Refused) void message.error(told(error))
    },
  })
  return (
    <Popconfirm title={say('account.resetSure', { name })} onConfirm={() => reset.mutate()}>
      <Button size="small" type="link" loading={reset.isPending}>
        {say('account.reset')}
      </Button>
    </Popconfirm>
  )
}
