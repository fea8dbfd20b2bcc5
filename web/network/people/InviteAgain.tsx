import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { inviteAgain } from '#contract/network/people.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { Refused } from '../../refused.ts'
import { InvitationLink } from './InvitationLink.tsx'

/** A new link for somebody who lost the first, or their password. */
export function InviteAgain({ person, name }: { person: string; name: string }) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const invite = useMutation({
    mutationFn: () => call(inviteAgain, { params: { person } }),
    onError: (error) => {
      if (error instanceof Refused) void message.error(told(error))
    },
  })
  return (
    <>
      <Button size="small" type="link" loading={invite.isPending} onClick={() => invite.mutate()}>
        {say('network.inviteAgain')}
      </Button>
      {invite.data ? <InvitationLink name={name} invitation={invite.data} onClose={invite.reset} /> : null}
    </>
  )
}
