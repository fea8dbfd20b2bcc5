import { Alert, Button, Flex, Typography } from 'antd'
import { useWords } from '../language.ts'
import { shortTime, timeOfDay } from '../operator-time.ts'
import type { DraftState } from './draft-keeper.ts'

type Props = {
  /** When the draft was written that the form began with. */
  readonly restoredAt: string | null
  readonly state: DraftState | null
  readonly onDiscard: () => void
  readonly onGoOn: (isOwn: boolean) => void
}

/** That a draft was restored, and that another window has written one. */
export function DraftLine({ restoredAt, state, onDiscard, onGoOn }: Props) {
  const { say } = useWords()
  return (
    <Flex vertical gap={8} aria-live="polite">
      {restoredAt ? (
        <Flex gap={8} align="center" wrap>
          <Typography.Text type="secondary">
            {say('intakeDraft.restored', { at: shortTime(restoredAt) })}
          </Typography.Text>
          <Button size="small" onClick={onDiscard}>
            {say('intakeDraft.discard')}
          </Button>
        </Flex>
      ) : null}
      {state?.state === 'elsewhere' ? (
        <Alert
          type="warning"
          showIcon
          title={say('intakeDraft.elsewhere', { at: timeOfDay(state.other.changedAt ?? '') })}
          action={
            <Flex gap={8} wrap>
              <Button size="small" onClick={() => onGoOn(false)}>
                {say('intakeDraft.takeOther')}
              </Button>
              <Button size="small" onClick={() => onGoOn(true)}>
                {say('intakeDraft.keepThis')}
              </Button>
            </Flex>
          }
        />
      ) : null}
    </Flex>
  )
}

/** Whether what was typed is on the server. */
export function DraftSaved({ state }: { state: DraftState | null }) {
  const { say } = useWords()
  if (state?.state === 'saved')
    return (
      <Typography.Text type="secondary">
        {say('intakeDraft.saved', { at: timeOfDay(state.at) })}
      </Typography.Text>
    )
  const isUnsaved = state?.state === 'unsaved'
  return (
    <Typography.Text type={isUnsaved ? 'warning' : 'secondary'}>
      {say(isUnsaved ? 'intakeDraft.unsaved' : 'intakeDraft.auto')}
    </Typography.Text>
  )
}
