import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { giveUpSending, repeatSending, type Sending } from '#contract/sending/sendings.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'

/** What one can do about a sending in its state; nothing where it goes by itself. */
export function SendingActs({ of }: { of: Sending }) {
  const { say } = useWords()
  const repeat = useAct(repeatSending, say('sending.repeated'))
  const giveUp = useAct(giveUpSending, say('sending.givenUp'))
  if (of.mayRepeat)
    return (
      <Button size="small" loading={repeat.isPending} onClick={() => repeat.mutate(of.id)}>
        {say('sending.repeat')}
      </Button>
    )
  if (!of.mayGiveUp) return null
  return (
    <Popconfirm title={say('sending.giveUpSure')} onConfirm={() => giveUp.mutate(of.id)}>
      <Button size="small" danger loading={giveUp.isPending}>
        {say('sending.giveUp')}
      </Button>
    </Popconfirm>
  )
}

function useAct(endpoint: typeof repeatSending | typeof giveUpSending, done: string) {
  const { told } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(endpoint, { params: { id } }),
    onSuccess: () => void message.success(done),
    onError: (error) => {
      if (error instanceof Refused) void message.error(told(error))
    },
    // Also after a no: it has become something else meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sendings }),
  })
}
