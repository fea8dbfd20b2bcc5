import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { PriorityTag } from '../../parts/PriorityTag.tsx'
import type { Moves } from '../moves/use-press.ts'

type Props = { readonly view: CaseView; readonly moves: Moves }

/** How urgent the case is, to be changed by whoever may. */
export function PriorityButton({ view, moves }: Props) {
  const { say } = useWords()
  const tag = <PriorityTag priority={view.priority} />
  if (view.may.prioritise?.ok !== true) return tag
  return (
    <Button
      type="text"
      size="small"
      className="desk-button priority-button"
      title={say('shortcut.casePriority')}
      onClick={() => moves.ask('prioritise')}
    >
      {tag}
    </Button>
  )
}

/** Who handles the case, to be changed by whoever may; nothing where that is no business of whoever looks. */
export function HandlerButton({ view, moves }: Props) {
  const { say } = useWords()
  const mayAssign = view.may.assign?.ok === true
  const name = useHandlerWords(view)
  if (view.handler === null && !mayAssign) return null
  const shown = (
    <>
      <UserOutlined aria-hidden /> <span className="heard-only">{say('case.handler')}</span> {name}
    </>
  )
  if (!mayAssign) return <span className="secondary handler">{shown}</span>
  return (
    <Button
      size="small"
      className="desk-button handler"
      title={say('shortcut.caseAssign')}
      onClick={() => moves.ask('assign')}
    >
      {shown}
    </Button>
  )
}

/** Who handles the case, in words. */
export function useHandlerWords({ handler }: CaseView): string {
  const { say } = useWords()
  if (handler === null) return say('case.unassigned')
  return handler.isHere ? handler.name : say('case.handlerGone', { name: handler.name })
}
