import { Form } from 'antd'
import { IntakeBilling } from '../billing/IntakeBilling.tsx'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import { CallLine } from './CallLine.tsx'
import { DraftLine } from './DraftLine.tsx'
import { isOfSp } from './first-values.ts'
import type { IntakeValues } from './intake-body.ts'
import { Knowledge } from './Knowledge.tsx'
import { MatterFields } from './MatterFields.tsx'
import { onEnter } from './move-on.ts'
import { OpenCases } from './OpenCases.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { type Desk, useIntake } from './use-intake.ts'
import { WhoFields } from './WhoFields.tsx'

/** In the order of a conversation, by the keyboard alone. What is missing is told under each field; nothing is lost. */
export function IntakeForm(props: Desk) {
  const { say } = useWords()
  const { desk, windows, begun, onTaken } = props
  const [form] = Form.useForm<IntakeValues>()
  const { caller, restoredAt, draft, submit, ...does } = useIntake(props, form)
  return (
    <Form<IntakeValues>
      form={form}
      layout="vertical"
      initialValues={{ ...does.first, ...begun.values }}
      onValuesChange={does.keep}
      onFinish={does.send}
      onKeyDown={onEnter}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <DraftLine restoredAt={restoredAt} state={draft.state} onDiscard={does.clear} onGoOn={does.goOn} />
      <CallLine calling={does.calling} isUntouched={does.isUntouched} />
      <div className="intake-grid">
        <WhoFields isSp={isOfSp(desk)} windows={windows} onKnown={does.known} />
        <aside className="intake-beside" aria-label={say('caller.besides')}>
          <OpenCases caller={caller} onReminded={(reminded) => onTaken({ reminded, done: draft.drop })} />
          {isOfSp(desk) ? null : <IntakeBilling desk={desk} onFilled={does.keep} />}
          <Knowledge onUsed={does.keep} />
        </aside>
        <MatterFields isSp={isOfSp(desk)} />
        <AnswerFields provinceCode={desk.provinceCode} />
      </div>
      <Trouble error={submit.error} hint={say('intake.refused')} />
      <SubmitBar isPending={submit.isPending} draft={draft.state} onClear={does.clear} />
    </Form>
  )
}
