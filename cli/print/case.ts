import type { CaseView } from '#contract/case/view.ts'
import { caseWords } from '../words-case.ts'
import { printClocks } from './clocks.ts'
import { printMay } from './may.ts'
import type { Page } from './page.ts'
import { nameOf, partyWords } from './parties.ts'
import { printRoute } from './route.ts'
import { pairs } from './table.ts'

/** A case from top to bottom: what it is, its clocks, its route, and what may be done. */
export function printCase(view: CaseView, page: Page): readonly string[] {
  return [
    titleOf(view, page),
    ...pairs([...factsOf(view, page), ...intakeOf(view, page), ...dealingsOf(view, page)], '  '),
    '',
    page.say(caseWords.clocks),
    ...printClocks(view, page).map((line) => `  ${line}`),
    '',
    page.say(caseWords.route),
    ...printRoute(view, page),
    '',
    ...printMay(view, page),
  ]
}

function titleOf(view: CaseView, page: Page): string {
  const sort =
    view.kind === null
      ? page.say(caseWords.notClassified)
      : `${page.value('kind', view.kind)} ${view.category ?? ''}`
  const counted = (n: number, words: (typeof caseWords)['reminded' | 'returned' | 'supervised']) =>
    n > 0 ? page.say(words, { n }) : ''
  return [
    page.say(caseWords.title, { number: view.number }),
    page.value('status', view.status),
    view.classified || view.kind === null ? sort : `${sort} ${page.say(caseWords.notClassified)}`,
    page.say(caseWords.round, { n: view.round }),
    page.say(caseWords.version, { n: view.version }),
    counted(view.remindCount, caseWords.reminded),
    counted(view.returnCount, caseWords.returned),
    counted(view.supervisionCount, caseWords.supervised),
    view.unreachable ? page.say(caseWords.unreachable) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

type Rows = (readonly [string, string])[]

/** Rows whose value is known. */
function known(rows: readonly (readonly [string, string | null])[]): Rows {
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function factsOf(view: CaseView, page: Page): Rows {
  const party = (id: string | null) => id && partyWords(id, view.names, page)
  return known([
    [page.say(caseWords.holder), party(view.holder) ?? page.say(caseWords.nobody)],
    [page.say(caseWords.window), party(view.mainWindow)],
    [page.say(caseWords.answerer), view.answerer === view.mainWindow ? null : party(view.answerer)],
    [page.say(caseWords.owedTo), view.owedTo === 'customer' ? null : party(view.owedTo)],
    [page.say(caseWords.sp), party(view.sp)],
    [page.say(caseWords.parent), view.parent],
    [page.say(caseWords.children), view.children.join(' ')],
    ...view.links.map((one) => [page.value('link', one.type), one.number] as const),
  ])
}

function intakeOf({ intake, ...view }: CaseView, page: Page): Rows {
  const { customer } = intake
  const masked = customer.masked ? page.say(caseWords.masked) : null
  const who = [customer.name, customer.account, customer.contact, customer.province, customer.city, masked]
  const at = page.time(intake.receivedAt)
  const submitted = page.time(intake.submittedAt)
  const late = Date.parse(intake.receivedAt) > Date.parse(intake.submittedAt)
  const amount = intake.amount === null ? null : page.say(caseWords.yuan, { amount: intake.amount })
  return known([
    [page.say(caseWords.customer), who.filter(Boolean).join(' ')],
    [page.say(caseWords.channel), page.value('channel', intake.channel)],
    [page.say(caseWords.received), late ? page.say(caseWords.receivedLater, { at, submitted }) : at],
    [page.say(caseWords.description), intake.description],
    [page.say(caseWords.consumedAt), page.time(intake.consumedAt)],
    [page.say(caseWords.service), intake.serviceContent],
    [page.say(caseWords.amount), amount],
    [page.say(caseWords.appealUntil), view.feeAppealAdmissibleUntil],
    [page.say(caseWords.reference), page.time(view.customerResolveReferenceAt)],
    [page.say(caseWords.closedAt), page.time(view.closedAt)],
  ])
}

function dealingsOf(view: CaseView, page: Page): Rows {
  const name = (id: string | null) => nameOf(id, view.names, page)
  const tasks = view.sideTasks.map((task): readonly [string, string] => {
    const done = task.doneAt === null ? caseWords.sideTaskOpen : caseWords.sideTaskDone
    const standing = page.say(done, { at: page.time(task.doneAt) })
    const said = [`${name(task.asker)} → ${name(task.to)}`, standing, task.note, task.answer]
    return [page.say(caseWords.sideTask, { no: task.no }), said.filter(Boolean).join(' · ')]
  })
  const answers = view.spAnswers.map((one): readonly [string, string] => {
    const said = `${page.time(one.at)} ${name(one.sp)} ${page.value('result', one.result)}`
    return [page.say(caseWords.spAnswer), said]
  })
  const refunds = view.refunds.map((one): readonly [string, string] => {
    const amount = page.say(caseWords.yuan, { amount: one.amount })
    const liable = page.value('liableParty', one.liableParty)
    return [page.say(caseWords.refunds), `${page.time(one.at)} ${amount} ${liable} ${name(one.by)}`]
  })
  const holds = view.holds.map((one): readonly [string, string] => {
    const times = `${page.time(one.from)} → ${page.time(one.to) || '…'}`
    return [page.say(caseWords.hold), `${times} ${page.value('reason', one.reason)}`]
  })
  const late = view.overdueReasonExpected ? [['!', page.say(caseWords.overdueReasonExpected)] as const] : []
  return [...tasks, ...answers, ...refunds, ...holds, ...late]
}
