import type { SpAnswer } from '../case/case.ts'
import { cleanedText } from './cleaned.ts'

/** What an SP's mail says by its first line: an answer with its finding, or a return with its reason. */
export type SpWords =
  | { readonly is: 'answer'; readonly result: Exclude<SpAnswer['result'], 'returned'>; readonly note: string }
  | { readonly is: 'return'; readonly reason: string }

const findings = [
  ['admitted', /^(承认|认可|admit)/i],
  ['denied', /^(否认|不认可|不承认|den)/i],
  ['investigating', /^(核查|仍在核查|investigat)/i],
] as const

/**
 * Reads the first line, above the line of ours: 答复 with one of three findings, or 退回; the rest is what is said. Anything else is no answer,
 * however it sounds: whoever is out of office has answered nothing.
 */
export function spWordsIn(text: string, ourLine: string): SpWords | null {
  const own = aboveOurs(text.normalize('NFKC'), ourLine)
  const [first = '', ...rest] = cleanedText(own).split('\n')
  const said = /^\s*[[【]?\s*(答复|answer|退回|return)\s*[\]】]?[\s::,,、-]*(.*)$/i.exec(first)
  if (!said) return null
  const [, keyword = '', more = ''] = said
  const words = (kept: string) => [kept.trim(), ...rest].join('\n').trim()
  if (/退回|return/i.test(keyword)) {
    const reason = words(more)
    return reason === '' ? null : { is: 'return', reason }
  }
  const finding = findings.find(([, sign]) => sign.test(more))
  if (!finding) return null
  const after = more.replace(/^[^\s::,,。.;;]+[\s::,,。.;;]*/, '')
  return { is: 'answer', result: finding[0], note: words(after) }
}

function aboveOurs(text: string, ourLine: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  const end = lines.findIndex(
    (line) => line.includes(ourLine) || /^-{3,}\s*(原始邮件|original message)/i.test(line.trim()),
  )
  return end < 0 ? text : lines.slice(0, end).join('\n')
}
