import { App } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { type Copy, copiedWords } from './copied-words.ts'

/** Puts words where they can be pasted, and says that they are there. */
export function useCopyText(): (text: string) => void {
  const { say } = useWords()
  const { message } = App.useApp()
  return (text) => {
    const taken = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    void taken.then(
      () => message.success({ key: 'copied', content: say('case.copiedWords', { text }) }),
      () => message.error({ key: 'copied', content: say('case.notCopied') }),
    )
  }
}

/** Copies the number of a case, with more beside it where that is wanted. */
export function useCopy(view: CaseView): (what: Copy) => void {
  const copy = useCopyText()
  return (what) => copy(copiedWords(what, view, window.location.origin))
}
