import type { AnswerOf } from '#contract/endpoint.ts'
import type { DirectoryRow, listDirectory } from '#contract/network/directory.ts'
import { directoryWords } from '../words-directory.ts'
import { networkWords } from '../words-network.ts'
import type { Page } from './page.ts'
import { aligned } from './table.ts'

/** The contact directory, a block for each organisation. */
export function printDirectory({ rows }: AnswerOf<typeof listDirectory>, page: Page): readonly string[] {
  const blocks = rows.flatMap((row) => [...printDirectoryRow(row, page), ''])
  return [...blocks, page.say(networkWords.count, { n: rows.length })]
}

/** One row of the contact directory. */
export function printDirectoryRow(row: DirectoryRow, page: Page): readonly string[] {
  const contact = (one: DirectoryRow['primary']) =>
    [one.name, one.role, one.phone, one.mobile, one.email].filter(Boolean).join(' ')
  const checked =
    row.verifiedAt === null
      ? page.say(directoryWords.never)
      : [
          page.time(row.verifiedAt),
          row.verifiedBy,
          page.say(directoryWords[row.freshness]),
          row.primaryToVerify ? page.say(directoryWords.toVerify) : '',
        ]
          .filter(Boolean)
          .join(' · ')
  const lines: readonly (readonly [string, string])[] = [
    [page.say(directoryWords.answers), answering(row, page)],
    [page.say(directoryWords.primary), contact(row.primary)],
    [page.say(directoryWords.backup), contact(row.backup)],
    [page.say(directoryWords.duty), row.dutyHours],
    [page.say(directoryWords.escalation), row.escalation],
    [page.say(directoryWords.checked), checked],
  ]
  return [`${row.name}(${row.organisation})`, ...aligned(lines, null).map((line) => `  ${line}`)]
}

/** Who answers now, and until when. */
function answering({ answers, primary, backup }: DirectoryRow, page: Page): string {
  if (answers.who === 'nobody') return page.say(directoryWords.nobody)
  const { name } = answers.who === 'primary' ? primary : backup
  const until = answers.until === null ? '' : page.say(directoryWords.until, { at: page.time(answers.until) })
  return [name, page.say(directoryWords[answers.who]), until].filter(Boolean).join(' · ')
}
