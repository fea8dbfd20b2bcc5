import type { TabName } from './written.ts'

/** What somebody has begun to ask for while typing: a phrase, a person, or knowledge. */
export type Trigger = {
  readonly kind: 'phrase' | 'person' | 'knowledge'
  readonly typed: string
  /** Where it begins and ends in the text. */
  readonly from: number
  readonly to: number
}

// The full-width signs of a Chinese keyboard count as well.
const signs = [
  ['phrase', /(?:::|：：)([^\s:：]{0,20})$/],
  ['knowledge', /(?:\?\?|？？)([^\s?？]{0,20})$/],
  ['person', /(?<![\w.@])[@＠]{1,2}([^\s@＠,.，。]{0,20})$/],
] as const

/** What is asked for just before the caret; null when nothing is. Nobody is mentioned to a customer. */
export function triggerIn(text: string, caret: number, tab: TabName): Trigger | null {
  const before = text.slice(Math.max(0, caret - 24), caret)
  for (const [kind, sign] of signs) {
    if (kind === 'person' && tab !== 'note' && tab !== 'message') continue
    const found = sign.exec(before)
    if (found) return { kind, typed: found[1] ?? '', from: caret - found[0].length, to: caret }
  }
  return null
}
