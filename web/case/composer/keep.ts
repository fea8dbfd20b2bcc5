import { dropDraft, keepDraft, showDraft } from '#contract/draft/drafts.ts'
import { call } from '../../call.ts'
import { type UsedVersion, usedTogether } from '../../knowledge/used-versions.ts'
import { keys, queries } from '../../queries.ts'
import { isSignedOut, Refused } from '../../refused.ts'
import { actsAt } from './acts-at.ts'
import { forgetHere, hereAt, keepHere } from './here.ts'
import { allSheets, change, placeOf, sheetOf } from './sheets.ts'
import {
  contentOf,
  isBlank,
  nothing,
  rewritten,
  together,
  type Written,
  withUsed,
  writtenIn,
} from './written.ts'

/** So long after a key the server has it, whether one goes on typing or not. */
const every = 2_000
const tryAgainAfter = 10_000

/** What the server has of a sheet, and since when, as far as this page knows. */
const known = new Map<string, { readonly content: string; readonly at: string | null }>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Something was typed or chosen. */
export function write(key: string, part: Partial<Written>): void {
  change(key, { written: rewritten(sheetOf(key).written, part), kept: keptAfterTyping(key), failure: null })
  keepSoon(key)
}

/** Puts what is quoted below what is written, also of an article; the first word is then somebody else's. */
export function quote(key: string, quoted: string, version: number, from?: UsedVersion): void {
  const { text, seen, used } = sheetOf(key).written
  const above = text.trim() === '' ? '' : `${text.replace(/\n*$/, '')}\n\n`
  write(key, {
    ...{ text: `${above}${quoted}`, seen: seen ?? version },
    ...(from ? { used: usedTogether(used, [from]) } : {}),
  })
}

/** Until it is settled which of two windows goes on, nothing is written over. */
function keptAfterTyping(key: string): 'typed' | 'elsewhere' {
  return sheetOf(key).kept === 'elsewhere' ? 'elsewhere' : 'typed'
}

/** Keeps what is on a sheet where any machine finds it; in this browser if that fails. */
export async function keep(key: string): Promise<void> {
  clearTimeout(timers.get(key))
  timers.delete(key)
  const { written, kept } = sheetOf(key)
  const content = contentOf(written)
  const before = known.get(key)
  if (kept === 'elsewhere') return
  if (content === (before?.content ?? '')) {
    forgetHere(key)
    return change(key, { kept: content === '' ? 'nothing' : 'saved' })
  }
  if (!actsAt(placeOf(key))) return stayHere(key, content)
  change(key, { kept: 'saving' })
  try {
    await say(key, content, before?.at ?? null)
    forgetHere(key)
    const isLast = contentOf(sheetOf(key).written) === content
    change(key, { kept: isLast ? (content === '' ? 'nothing' : 'saved') : 'typed' })
    if (!isLast) keepSoon(key)
  } catch (error) {
    keepHere(key, content)
    if (error instanceof Refused && error.code === 'draftChanged') return showElsewhere(key)
    change(key, { kept: 'here' })
    if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: keys.me })
    else keepSoon(key, tryAgainAfter)
  }
}

/** Brings back what was typed here or on another machine; what is typed meanwhile stays below it. */
export async function restore(key: string): Promise<void> {
  const place = placeOf(key)
  if (!isBlank(sheetOf(key).written)) return sheetOf(key).kept === 'here' ? keep(key) : undefined
  const here = hereAt(place)
  const draft = await call(showDraft, { params: { place: draftPlaceOf(key) } }).catch(() => null)
  if (draft) known.set(key, { content: draft.content ?? '', at: draft.changedAt })
  const [theirs, ours] = [writtenIn(draft?.content), writtenIn(here?.content)]
  const found = theirs ?? ours
  const { written, sending } = sheetOf(key)
  if (!found || sending) return
  const text = together(together(theirs?.text ?? '', ours?.text ?? ''), written.text)
  const mentions = [...(theirs?.mentions ?? []), ...(ours?.mentions ?? []), ...written.mentions]
  const used = usedTogether(theirs?.used, ours?.used, written.used)
  change(key, { written: withUsed({ ...found, ...ours, text, mentions }, used), kept: 'typed' })
  await keep(key)
}

/** Looks whether something was typed on another machine while nothing was typed here. */
export async function lookAgain(key: string): Promise<void> {
  const isQuiet = () => ['nothing', 'saved'].includes(sheetOf(key).kept) && sheetOf(key).sending === null
  if (!isQuiet()) return
  const draft = await call(showDraft, { params: { place: draftPlaceOf(key) } }).catch(() => null)
  const theirs = writtenIn(draft?.content)
  if (!draft || !theirs || !isQuiet() || draft.content === known.get(key)?.content) return
  known.set(key, { content: draft.content ?? '', at: draft.changedAt })
  change(key, { written: theirs, kept: 'saved' })
}

/** Another window has typed too: which of the two goes on, or both. */
export function settle(key: string, which: 'here' | 'there' | 'both'): void {
  const { written, elsewhere } = sheetOf(key)
  const there = elsewhere ?? nothing
  const text = which === 'both' ? together(there.text, written.text) : written.text
  const mentions = [...there.mentions, ...written.mentions]
  const used = usedTogether(which === 'both' ? there.used : [], written.used)
  change(key, {
    written: which === 'there' ? there : withUsed({ ...written, text, mentions }, used),
    elsewhere: null,
    kept: 'typed',
  })
  void keep(key)
}

/** What was sent or given up is kept nowhere any more. */
export async function drop(key: string): Promise<void> {
  clearTimeout(timers.get(key))
  timers.delete(key)
  forgetHere(key)
  known.delete(key)
  await call(dropDraft, { params: { place: draftPlaceOf(key) } }).catch(() => {})
}

/** The page is left or hidden: what the server has not got yet stays in this browser and is on its way. */
export function keepAll(): void {
  for (const [key, { written, kept }] of allSheets()) {
    if (kept !== 'typed' && kept !== 'saving') continue
    keepHere(key, contentOf(written))
    void keep(key)
  }
}

function keepSoon(key: string, after = every): void {
  if (!timers.has(key))
    timers.set(
      key,
      setTimeout(() => void keep(key), after),
    )
}

function stayHere(key: string, content: string): void {
  keepHere(key, content)
  change(key, { kept: 'here' })
}

async function say(key: string, content: string, over: string | null): Promise<void> {
  const params = { place: draftPlaceOf(key) }
  if (content === '') {
    await call(dropDraft, { params })
    known.delete(key)
    return
  }
  const draft = await call(keepDraft, { params, body: { content, ...(over ? { over } : {}) } })
  known.set(key, { content, at: draft.changedAt })
}

async function showElsewhere(key: string): Promise<void> {
  const draft = await call(showDraft, { params: { place: draftPlaceOf(key) } }).catch(() => null)
  if (!draft) return change(key, { kept: 'here' })
  known.set(key, { content: draft.content ?? '', at: draft.changedAt })
  const theirs = writtenIn(draft.content)
  if (theirs && theirs.text !== sheetOf(key).written.text) {
    return change(key, { kept: 'elsewhere', elsewhere: theirs })
  }
  change(key, { kept: 'typed' })
  keepSoon(key)
}

function draftPlaceOf(key: string): string {
  const { number, tab } = placeOf(key)
  return `case-${number}-${tab}`
}
