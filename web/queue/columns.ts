import type { ReactNode } from 'react'
import type { ColumnName } from '#contract/queue/views.ts'
import {
  ageCell,
  atCell,
  type CellWords,
  changedCell,
  customerCell,
  descriptionCell,
  dueCell,
  handlerCell,
  holderCell,
  kindCell,
  lightCell,
  numberCell,
  textCell,
} from './cells.tsx'
import type { ShownRow } from './list/use-cases.ts'
import { isPlain, type Look } from './views/look.ts'

/** A column as it is drawn: how wide, and what stands in it. */
export type Column = {
  readonly name: ColumnName
  /** Without one it takes what is left. */
  readonly width: number | undefined
  readonly cell: (row: ShownRow, words: CellWords) => ReactNode
}

/** How wide the column with the boxes is. */
export const CHOOSE = 40
const LEAST_LEFT = 180

const usual: Readonly<Record<ColumnName, Omit<Column, 'name'>>> = {
  light: { width: 94, cell: lightCell },
  number: { width: 144, cell: numberCell },
  description: { width: undefined, cell: descriptionCell },
  kind: { width: 116, cell: kindCell },
  customer: { width: 112, cell: customerCell },
  holder: { width: 140, cell: holderCell },
  firstReply: { width: 146, cell: (row, words) => dueCell(row.firstReply, row, words) },
  resolve: { width: 146, cell: (row, words) => dueCell(row.resolve, row, words) },
  changed: { width: 96, cell: changedCell },
  age: { width: 96, cell: ageCell },
  received: { width: 116, cell: (row, words) => atCell(row.receivedAt, words) },
  status: { width: 96, cell: (row, { say }) => say(`status.${row.status}`) },
  due: { width: 116, cell: (row, words) => atCell(row.dueAt, words) },
  channel: { width: 120, cell: (row, { sayOr }) => sayOr(`channel.${row.channel}`, row.channel) },
  account: { width: 150, cell: (row, words) => textCell(row.account, words) },
  mainWindow: {
    width: 160,
    cell: (row, words) => textCell(words.names[row.mainWindow] ?? row.mainWindow, words),
  },
  reminders: { width: 90, cell: (row) => row.remindCount },
  priority: { width: 84, cell: (row, { say }) => say(`priority.${row.priority}`) },
  handler: { width: 96, cell: handlerCell },
  rounds: { width: 70, cell: (row) => row.round },
}

/**
 * What a small screen leaves out first, where nobody has chosen the columns: where all is held here, by whom it is held,
 * elsewhere who works on it there.
 */
const leftOutFirst = (isHeldHere: boolean): readonly ColumnName[] => [
  'changed',
  'age',
  'customer',
  isHeldHere ? 'holder' : 'handler',
]

/** The columns of a look, each with its width, in so much room; the description takes what is left. */
export function columnsOf(look: Look, room: number, isHeldHere: boolean): readonly Column[] {
  const all = look.columns.map(({ name, width }) => ({
    name,
    ...usual[name],
    ...(width === undefined ? {} : { width }),
  }))
  if (!isPlain(look)) return all
  return leftOutFirst(isHeldHere).reduce<readonly Column[]>(
    (left, name) => (widthOf(left) > room ? left.filter((one) => one.name !== name) : left),
    all,
  )
}

/** How wide the columns are together at least. */
export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? LEAST_LEFT), CHOOSE)
}
