import { useSyncExternalStore } from 'react'
import type { MoveAnswer } from '#contract/case/moves.ts'
import type { ChosenFile } from './chosen-files.ts'
import { nothing, type TabName, type Written } from './written.ts'

/** Where something is written: whose it is, for which organisation, of which case, under which tab. */
export type Place = {
  readonly person: string
  readonly organisation: string
  readonly number: string
  readonly tab: TabName
}

/** How well what was typed is kept: on the server, only in this browser, or changed in another window meanwhile. */
export type Kept = 'nothing' | 'typed' | 'saving' | 'saved' | 'here' | 'elsewhere'

export type Sending = { readonly state: 'held'; readonly until: number } | { readonly state: 'going' }

/** A sheet of paper: what is written, and what has become of it. It outlives the page of its case. */
export type Sheet = {
  readonly written: Written
  readonly kept: Kept
  /** What another window has typed since. */
  readonly elsewhere: Written | null
  readonly sending: Sending | null
  readonly failure: Error | null
  readonly files: readonly ChosenFile[]
}

const blank: Sheet = {
  written: nothing,
  kept: 'nothing',
  elsewhere: null,
  sending: null,
  failure: null,
  files: [],
}

const sheets = new Map<string, Sheet>()
const watchers = new Set<() => void>()
let listed: readonly (readonly [string, Sheet])[] = []

/** The key of a place. */
export function keyOf({ person, organisation, number, tab }: Place): string {
  return [person, organisation, number, tab].join('|')
}

/** The place of a key. */
export function placeOf(key: string): Place {
  const [person = '', organisation = '', number = '', tab = ''] = key.split('|')
  return { person, organisation, number, tab: tab as TabName }
}

/** What is on the sheet at present. */
export function sheetOf(key: string): Sheet {
  return sheets.get(key) ?? blank
}

/** Changes a sheet; whoever looks at that part of it sees it. */
export function change(key: string, part: Partial<Sheet>): void {
  sheets.set(key, { ...sheetOf(key), ...part })
  changed()
}

/** Takes the sheet away. */
export function clear(key: string): void {
  sheets.delete(key)
  changed()
}

/** All sheets with something on them. */
export function allSheets(): readonly (readonly [string, Sheet])[] {
  return listed
}

/** A part of a sheet; only a change of that part renders again. */
export function useSheet<Part>(key: string, part: (sheet: Sheet) => Part): Part {
  return useSyncExternalStore(watch, () => part(sheetOf(key)))
}

/** A part of all sheets together; it must be the same value while nothing of it has changed. */
export function useAllSheets<Part>(part: (all: readonly (readonly [string, Sheet])[]) => Part): Part {
  return useSyncExternalStore(watch, () => part(listed))
}

export type Sent = { readonly key: string; readonly answer: MoveAnswer }
const hearers = new Set<(sent: Sent) => void>()

/** Hears of everything that was sent; gives the way to stop. */
export function onSent(hearer: (sent: Sent) => void): () => void {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** Tells that something was sent. */
export function tellSent(sent: Sent): void {
  for (const one of hearers) one(sent)
}

function changed(): void {
  listed = [...sheets]
  for (const one of watchers) one()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
