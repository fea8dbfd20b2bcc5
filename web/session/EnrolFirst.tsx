import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { DoorCard } from './DoorCard.tsx'
import { FactorSetup } from './FactorSetup.tsx'
import { ProofModal } from './ProofModal.tsx'
import { useSignOut } from './session-moves.ts'

/** An administrator sets up one-time codes before anything else. */
export function EnrolFirst() {
  const { say } = useWords()
  const queries = useQueryClient()
  const signOut = useSignOut()
  return (
    <DoorCard title={say('account.enrolTitle')} subtitle={say('account.enrolSubtitle')}>
      <Flex vertical gap={8}>
        <FactorSetup onDone={() => void queries.invalidateQueries({ queryKey: keys.me })} />
        <Button type="link" onClick={() => signOut.mutate()}>
          {say('frame.signOut')}
        </Button>
      </Flex>
      <ProofModal />
    </DoorCard>
  )
}
