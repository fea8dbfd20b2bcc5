import type { Entry, Spell } from './entry.ts'

const MOST = 50
const recentBonus = 15

/** The entries that fit what was typed, the best first; without anything typed all of them, the recent ones first. */
export function fitting(
  all: readonly Entry[],
  typed: string,
  recent: readonly string[],
  spell: Spell,
): readonly Entry[] {
  const tokens = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const judged = all.flatMap((entry) => {
    const fit = fitOf(entry, tokens, spell)
    if (fit === null) return []
    const place = recent.indexOf(entry.id)
    const isRecent = place >= 0
    const rank =
      tokens.length === 0 ? (isRecent ? recent.length - place : 0) : fit + (isRecent ? recentBonus : 0)
    return [{ entry, rank }]
  })
  return judged
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}

/** How well an entry fits: the sum over the words typed; null if one of them is not in it. */
function fitOf(entry: Entry, tokens: readonly string[], spell: Spell): number | null {
  const shown = entry.words.toLowerCase()
  const also = (entry.also ?? '').toLowerCase()
  let sum = 0
  for (const token of tokens) {
    const fit = fitOfToken(token, shown, also, () => spell(entry.words).toLowerCase())
    if (fit === null) return null
    sum += fit
  }
  return sum
}

function fitOfToken(token: string, shown: string, also: string, spelled: () => string): number | null {
  if (shown.startsWith(token)) return 100
  if (` ${also}`.includes(` ${token}`)) return 90
  if (` ${shown}`.includes(` ${token}`)) return 80
  if (shown.includes(token)) return 60
  const latin = /^[a-z]+$/.test(token) ? spelled() : ''
  if (` ${latin}`.includes(` ${token}`)) return 70
  if (latin.includes(token)) return 50
  if (also.includes(token)) return 40
  if (/^[\x21-\x7e]{2,}$/.test(token) && [shown, also].some((text) => isSpread(token, text))) return 10
  return null
}

/** Whether the letters of the token are in the text, each after the one before. */
function isSpread(token: string, text: string): boolean {
  let from = 0
  for (const letter of token) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
