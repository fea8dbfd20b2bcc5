import { Link } from '@tanstack/react-router'
import { App, Flex, Form, Modal } from 'antd'
import { moveWords } from '#contract/case/move-words.ts'
import type { MoveAnswer } from '#contract/case/moves.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { useRefusalInForm } from '../../parts/refusal-in-form.ts'
import { sentValues } from '../../parts/sent-values.ts'
import { paths } from '../../paths.ts'
import { useTyping } from '../../presence/use-typing.ts'
import { fieldsOf } from './fields-of.ts'
import { useMove } from './use-move.ts'

type Props = {
  view: CaseView
  move: MoveName | null
  /** What stands in the form when it opens. */
  given?: Readonly<Record<string, unknown>> | undefined
  onClose: () => void
}

/** The form of a move. A refusal leaves it open with everything that was typed. */
export function MoveModal({ view, move, given, onClose }: Props) {
  if (move === null) return null
  return <OpenModal key={move} view={view} move={move} given={given} onClose={onClose} />
}

function OpenModal({ view, move, given = {}, onClose }: Props & { move: MoveName }) {
  const { say, either } = useWords()
  const [form] = Form.useForm()
  const making = useMove(view.number)
  const showRefusal = useRefusalInForm(form)
  const tellDone = useTellDone()
  const typing = useTyping(view.number)
  const Fields = fieldsOf[move]
  const name = either(moveWords[move])
  const send = (values: unknown) =>
    making.mutate(
      { move, body: sentValues(values) },
      {
        onSuccess: (answer) => {
          onClose()
          tellDone(name, answer, view.number)
        },
        onError: showRefusal,
      },
    )
  return (
    <Modal
      open
      title={name}
      okText={say('moveForm.submit', { move: name })}
      onOk={form.submit}
      onCancel={onClose}
      // What is chosen already needs no hand on the mouse.
      okButtonProps={{ autoFocus: move === 'assign' }}
      confirmLoading={making.isPending}
      mask={{ closable: false }}
      width={560}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={given}
        onFinish={send}
        onValuesChange={() => typing(move === 'note' || move === 'reply' ? move : 'move')}
        className="move-form"
        preserve={false}
      >
        <Fields view={view} />
        <Refusal error={making.error} view={view} />
      </Form>
    </Modal>
  )
}

/** Why not, and what the reason is about where that has a name. */
function Refusal({ error, view }: { error: Error | null; view: CaseView }) {
  const { say } = useWords()
  if (!error) return null
  const about = 'about' in error && typeof error.about === 'string' ? error.about : null
  // Whoever came first is told by name.
  const person = 'code' in error && error.code === 'handledByAnother' ? about : undefined
  const name = about === null ? undefined : (view.names[about] ?? person)
  return (
    <Flex vertical gap={4}>
      <Trouble error={error} />
      {name ? <small>{say('problem.about', { about: name })}</small> : null}
    </Flex>
  )
}

/** Says that the move is made, with the way to the other cases it touched. */
export function useTellDone() {
  const { say } = useWords()
  const { notification } = App.useApp()
  return (name: string, { others }: MoveAnswer, number: string) =>
    notification.success({
      key: number,
      title: say('moveForm.done', { move: name }),
      placement: 'bottomRight',
      duration: others.length > 0 ? 12 : 3,
      description: others.map((one) => (
        <div key={one}>
          <Link {...paths.case(one)}>{say('moveForm.openOther', { number: one })}</Link>
        </div>
      )),
    })
}
