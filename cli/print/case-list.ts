import type { findDuplicates, listCases, QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { caseWords } from '../words-case.ts'
import type { Page } from './page.ts'
import { type Names, nameOf } from './parties.ts'
import { aligned } from './table.ts'

/** A queue as a table, the soonest due first. */
export function printCases(answer: AnswerOf<typeof listCases>, page: Page): readonly string[] {
  const rows = printRows(answer, page)
  return answer.next === null ? rows : [...rows, page.say(caseWords.more, { after: answer.next })]
}

/** Cases of one account. */
export function printRows(
  answer: Omit<AnswerOf<typeof findDuplicates>, 'probable'>,
  page: Page,
): readonly string[] {
  if (answer.rows.length === 0) return [page.say(caseWords.noCases)]
  const { number, status, sort, holder, due, left, account, description } = caseWords
  const head = [number, status, sort, holder, due, left, account, description].map((one) => page.say(one))
  const rows = answer.rows.map((row) => cellsOf(row, answer.names, page))
  return [
    ...aligned([head, ...rows], page.columns),
    page.say(caseWords.countOnPage, { n: answer.rows.length }),
  ]
}

function cellsOf(row: QueueRow, names: Names, page: Page): readonly string[] {
  const due = row.dueAt && `${page.shortTime(row.dueAt)} ${page.value('clock', row.dueKind)}`
  return [
    row.number,
    page.value('status', row.status),
    row.kind === null
      ? page.say(caseWords.notClassified)
      : `${page.value('kind', row.kind)} ${row.category ?? ''}`,
    nameOf(row.holder, names, page),
    due ?? '',
    row.dueAt === null ? '' : page.remaining(row.dueAt),
    row.account ?? '',
    row.description,
  ]
}
