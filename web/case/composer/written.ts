import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import type { UsedVersion } from '../../knowledge/used-versions.ts'

/** What can be written about a case, in the order of the screen. */
export const tabNames = ['reply', 'message', 'note', 'call'] as const
export type TabName = (typeof tabNames)[number]

/** The move that sends what was written under a tab. */
export const moveOf = {
  reply: 'reply',
  message: 'message',
  note: 'note',
  call: 'callAttempt',
} as const satisfies Record<TabName, MoveName>

export type Mention = { readonly person: string; readonly organisation: string; readonly name: string }

/** What somebody has written under a tab and not sent. */
export type Written = {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly to?: string
  readonly via?: string
  readonly unreachable?: boolean
  readonly answered?: boolean
  readonly toldCustomer?: boolean
  /** The articles that it was made from; they count when it is sent. */
  readonly used?: readonly UsedVersion[]
  /** The version of the case that was on the screen with the first word. */
  readonly seen: number | null
  /** It was on its way to be sent, and the page was closed before. */
  readonly unsent?: boolean
}

export const nothing: Written = { text: '', mentions: [], seen: null }

/** Whether there is anything to keep. */
export function isBlank({ text }: Pick<Written, 'text'>): boolean {
  return text.trim() === ''
}

/** With the articles that it was made from: nothing that was deleted was made from any. */
export function withUsed({ used: _before, ...written }: Written, used: Written['used']): Written {
  return used && used.length > 0 && !isBlank(written) ? { ...written, used } : written
}

/** What is written after something was typed or chosen. */
export function rewritten({ unsent: _told, ...before }: Written, part: Partial<Written>): Written {
  const after = { ...before, ...part }
  return withUsed(after, after.used)
}

/** Whether it says enough to be sent; a call is on record also without a word. */
export function isSendable(tab: TabName, written: Written, view: Pick<CaseView, 'choices'>): boolean {
  if (tab === 'call') return written.answered !== undefined || !isBlank(written)
  return !isBlank(written) && (tab !== 'message' || addresseeOf(written, view) !== undefined)
}

/** To whom a message goes: who was chosen, as long as they can be written to, or the first that can. */
export function addresseeOf({ to }: Written, { choices }: Pick<CaseView, 'choices'>): string | undefined {
  return to !== undefined && choices.message.includes(to) ? to : choices.message[0]
}

/** The body of the move. */
export function wishOf(tab: TabName, written: Written, view: Pick<CaseView, 'choices'>): object {
  const note = isBlank(written) ? {} : { note: written.text }
  const { via, unreachable, answered = false, toldCustomer, text } = written
  const mentions = mentionsIn(written).map(({ person, organisation }) => ({ person, organisation }))
  switch (tab) {
    case 'reply':
      return { ...note, ...(via ? { via } : {}), ...(unreachable ? { unreachable } : {}) }
    case 'message':
      return { to: addresseeOf(written, view), text, mentions }
    case 'note':
      return { text, visibility: 'internal', mentions, ...(toldCustomer ? { toldCustomer } : {}) }
    case 'call':
      return { answered, ...note }
  }
}

/** Who is named and still stands in the text. */
export function mentionsIn({ text, mentions }: Written): readonly Mention[] {
  const standing = mentions.filter((one) => text.includes(`@${one.name}`))
  return [...new Map(standing.map((one) => [one.person, one])).values()].slice(0, 20)
}

/** What was kept, as far as it is understood. */
export function writtenIn(content: string | null | undefined): Written | null {
  try {
    const said: unknown = content ? JSON.parse(content) : null
    const isOurs =
      typeof said === 'object' && said !== null && 'text' in said && typeof said.text === 'string'
    return isOurs ? { ...nothing, ...(said as Written) } : null
  } catch {
    return null
  }
}

/** As it is kept; empty when there is nothing. */
export function contentOf(written: Written): string {
  return isBlank(written) ? '' : JSON.stringify(written)
}

/** Both texts, one under the other, where they differ. */
export function together(one: string, other: string): string {
  if (one.trim() === '' || other.includes(one)) return other
  if (other.trim() === '' || one.includes(other)) return one
  return `${one}\n\n${other}`
}
