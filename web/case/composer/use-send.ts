import { App } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { unfilledIn } from '../../phrase/fill.ts'
import { variableNames } from '../../phrase/variables.ts'
import type { PaneProps } from './Pane.tsx'
import { readersOf } from './readers.ts'
import { hold, type Order } from './send.ts'
import { sheetOf } from './sheets.ts'
import { addresseeOf, isSendable, mentionsIn, moveOf, wishOf } from './written.ts'

/** Sends what is written; `seen`: on the state of the case that has been read meanwhile. */
export function useSend({ view, tab, sheet, ofSp }: PaneProps): (seen?: number) => boolean {
  const { say } = useWords()
  const { message } = App.useApp()
  return (seen) => {
    const { written, sending } = sheetOf(sheet)
    if (sending !== null || !isSendable(tab, written, view)) return false
    const left = unfilledIn(written.text, variableNames)
    if (left.length > 0) {
      void message.warning(say('composer.unfilled', { names: left.map((one) => `{${one}}`).join(' ') }))
      return false
    }
    const { tone } = readersOf(tab, view, ofSp, addresseeOf(written, view))
    const body = wishOf(tab, written, view)
    hold(sheet, {
      ...{ move: moveOf[tab], body, filesForPartner: tone === 'sp' },
      seen: seen ?? written.seen ?? view.version,
    })
    return true
  }
}

/** The same words as a note, where what they were meant for is not possible any more. */
export function asNote(sheet: string, view: Pick<CaseView, 'version'>): Order {
  const { written } = sheetOf(sheet)
  const mentions = mentionsIn(written).map(({ person, organisation }) => ({ person, organisation }))
  return {
    move: 'note',
    body: { text: written.text, visibility: 'internal', mentions },
    seen: view.version,
    filesForPartner: false,
  }
}
