import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useComposer } from '../composer-door.ts'
import type { Moves } from '../moves/use-press.ts'
import { moveAtKey } from './move-at-key.ts'
import { useCopy } from './use-copy.ts'

/** The keys of a case: they open what is to be filled in, and make nothing happen by themselves. */
export function useCaseKeys(view: CaseView, { ask }: Moves): void {
  const copy = useCopy(view)
  const open = useComposer()
  const move = (name: MoveName | null) => () => {
    if (name !== null) ask(name)
  }
  const at = { w: moveAtKey('w', view), t: moveAtKey('t', view), e: moveAtKey('e', view) }
  useShortcut('copyNumber', '.', () => copy('number'))
  useShortcut('copyTitle', '. .', () => copy('title'))
  useShortcut('copyLink', '. . .', () => copy('link'))
  useShortcut('caseTake', 'w', move(at.w), at.w !== null)
  useShortcut('caseAssign', 'a', move('assign'), view.may.assign?.ok === true)
  useShortcut('casePriority', 'p', move('prioritise'), view.may.prioritise?.ok === true)
  useShortcut('casePass', 't', move(at.t), at.t !== null)
  useShortcut('caseResult', 'e', move(at.e), at.e !== null)
  useShortcut('caseReply', 'r', () => open?.('reply'), open !== null)
  useShortcut('caseNote', 'c', () => open?.('note'), open !== null)
}
