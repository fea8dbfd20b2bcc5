import Type, { type Static } from 'typebox'
import { dimensions } from '#domain/board/dimensions.ts'
import { endpoint } from '../endpoint.ts'
import { instantText, orNull } from '../fields.ts'

export type { Dimension } from '#domain/board/dimensions.ts'

const text = Type.String()
const n = Type.Integer()

/** The cases that are open now: all of them, those with a broken promise, those that are due soon. */
const standing = { open: n, breached: n, soon: n }

export const boardRow = Type.Object({
  /** A word of the field; null where cases have none. */
  value: orNull(text),
  ...standing,
  /** What was received and what has ended in the hours of the board; null where that cannot be told. */
  came: orNull(n),
  went: orNull(n),
})

export type BoardRow = Static<typeof boardRow>

export const board = Type.Object({
  /** When it was counted: some seconds ago at most. */
  at: instantText,
  totals: Type.Object({ ...standing, came: n, went: n }),
  /** The last hours of the operator's wall clock, the oldest first; the last has begun. */
  hours: Type.Array(Type.Object({ from: instantText, to: instantText, came: n, went: n })),
  by: Type.Array(
    Type.Object({
      field: Type.Enum([...dimensions]),
      /** What presses first. */
      rows: Type.Array(boardRow),
      /** How many rows were left out. */
      more: n,
    }),
  ),
  /** Since when open cases are where they are, the longest first; null for an SP. */
  stays: orNull(
    Type.Array(Type.Object({ from: instantText, to: instantText, hours: n, open: n, breached: n })),
  ),
  /** What organisations are called. */
  names: Type.Record(text, text),
})

export type Board = Static<typeof board>

export const showBoard = endpoint({
  name: 'board',
  method: 'GET',
  path: '/api/board',
  tag: 'desk',
  zh: '看板：可见工单的流入、流出、未结、超时、即将到期，按单位、省份、窗口、分类、渠道、SP和小时',
  en: 'The board: cases in, out, open, overdue and due soon, by organisation, province, window, category, channel, SP and hour',
  who: 'signedIn',
  answer: board,
})
