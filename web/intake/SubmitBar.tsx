import { Button, Flex, Form } from 'antd'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useWords } from '../language.ts'
import { DraftSaved } from './DraftLine.tsx'
import type { DraftState } from './draft-keeper.ts'
import { type IntakeValues, isAnswered } from './intake-body.ts'
import { Promised } from './Promised.tsx'

type Props = {
  readonly isPending: boolean
  readonly draft: DraftState | null
  readonly onClear: () => void
}

/** What will be promised, and the button; always in sight. */
export function SubmitBar({ isPending, draft, onClear }: Props) {
  const { say } = useWords()
  const values = Form.useWatch([], Form.useFormInstance<IntakeValues>()) ?? {}
  return (
    <div className="submit-bar">
      <Promised />
      <Flex gap={8} align="center" wrap>
        <Button type="primary" size="large" htmlType="submit" loading={isPending}>
          {say(isAnswered(values) ? 'intake.submitAnswered' : 'intake.submit')}{' '}
          <KeyCaps keys={['ctrl+enter']} />
        </Button>
        <Button size="large" onClick={onClear}>
          {say('intake.clear')}
        </Button>
        <DraftSaved state={draft} />
      </Flex>
    </div>
  )
}
