import type { AnswerOf } from '#contract/endpoint.ts'
import type { PolicyVersion } from '#contract/policy/policy.ts'
import type { listReports, Report } from '#contract/report/reports.ts'
import { figureWords } from '../words-figures.ts'
import { policyWords, reportWords } from '../words-report.ts'
import { outline } from './outline.ts'
import type { Page } from './page.ts'
import { aligned, pairs } from './table.ts'

/** Reports as a table. */
export function printReports({ reports }: AnswerOf<typeof listReports>, page: Page): readonly string[] {
  if (reports.length === 0) return [page.say(reportWords.none)]
  const { id, organisation, period, state, dueAt, submittedAt } = reportWords
  const head = [period, organisation, state, dueAt, submittedAt, id].map((one) => page.say(one))
  const rows = reports.map((one) => [
    one.period,
    `${one.name}(${one.organisation})`,
    stateOf(one, page),
    page.time(one.dueAt),
    page.time(one.submittedAt),
    one.id,
  ])
  return aligned([head, ...rows], null)
}

function stateOf({ state, overdue }: Report, page: Page): string {
  return page.value('state', state) + (overdue ? ` ${page.say(reportWords.overdue)}` : '')
}

/** One report with its figures. */
export function printReport(report: Report, page: Page): readonly string[] {
  const facts: readonly (readonly [string, string])[] = [
    [page.say(reportWords.id), report.id],
    [page.say(reportWords.state), stateOf(report, page)],
    [page.say(reportWords.snapshotAt), page.time(report.snapshotAt)],
    [page.say(reportWords.dueAt), page.time(report.dueAt)],
    [page.say(reportWords.submittedAt), page.time(report.submittedAt)],
    [page.say(reportWords.submittedTo), report.submittedTo ?? ''],
  ]
  const known = Object.keys(figureWords).filter((name) => name in report.figures)
  const figures = [...new Set([...known, ...Object.keys(report.figures)])].map(
    (name) => [figureName(name, page), figureText(name, report.figures[name])] as const,
  )
  return [
    `${report.period} ${report.name}(${report.organisation})`,
    ...pairs(
      facts.filter(([, value]) => value !== ''),
      '  ',
    ),
    '',
    ...pairs(figures, '  '),
  ]
}

function figureName(name: string, page: Page): string {
  const words = figureWords[name]
  return words ? page.say(words) : name
}

/** A figure as it is read; one that cannot be drawn up is a dash. */
function figureText(name: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return '-'
  return /(Rate|RateT3plus|RateT4|Share|MoM|YoY)$/.test(name) ? `${value}%` : String(value)
}

/** The policy: the limits of each category as a table, then the other settings. */
export function printPolicy(policy: PolicyVersion, page: Page): readonly string[] {
  const { version: n, publishedAt, publishedBy: by, content } = policy
  const { categories, ladder: _ladder, ...rest } = content
  const { category, kind, name, firstReply, resolve, spReply } = policyWords
  const head = [category, kind, firstReply, resolve, spReply, name].map((one) => page.say(one))
  const span = (minutes: number | null) => (minutes === null ? '' : page.span(minutes * 60_000))
  const rows = Object.entries(categories).map(([key, row]) => [
    key,
    page.value('kind', row.kind),
    span(row.firstReplyMinutes),
    span(row.resolveMinutes),
    span(row.spReplyMinutes),
    page.say(row),
  ])
  return [
    page.say(policyWords.version, { n, at: page.time(publishedAt), by }),
    ...aligned([head, ...rows], null),
    '',
    page.say(policyWords.rest),
    ...outline(rest, page).map((line) => `  ${line}`),
    page.say(policyWords.whole),
  ]
}
