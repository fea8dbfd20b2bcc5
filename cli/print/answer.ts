import { showCalendars, writeCalendars } from '#contract/calendar/calendars.ts'
import type { MoveAnswer } from '#contract/case/moves.ts'
import { countQueues, findDuplicates, listCases } from '#contract/case/queue.ts'
import { submitCase } from '#contract/case/submit.ts'
import { showProgress, showTimeline } from '#contract/case/timeline.ts'
import { showCase } from '#contract/case/view.ts'
import { otherCases } from '#contract/customer/other-cases.ts'
import type { AnswerOf, Endpoint } from '#contract/endpoint.ts'
import { listDirectory, verifyDirectory, writeDirectory } from '#contract/network/directory.ts'
import { addOrganisation, changeOrganisation, listOrganisations } from '#contract/network/organisations.ts'
import { invitePerson, listPeople } from '#contract/network/people.ts'
import { publishPolicy, showPolicy } from '#contract/policy/policy.ts'
import { generateReport, listReports, submitReport } from '#contract/report/reports.ts'
import { signInCode } from '#contract/session/second-factor.ts'
import { actFor, firstRun, signIn, signOut, whoAmI } from '#contract/session/session.ts'
import { caseWords } from '../words-case.ts'
import { networkWords } from '../words-network.ts'
import { printCalendars } from './calendars.ts'
import { printCase } from './case.ts'
import { printCases, printRows } from './case-list.ts'
import { printDirectory, printDirectoryRow } from './directory.ts'
import { isMove, printMove, printSubmitted } from './move.ts'
import { printInvited, printMe, printOrganisation, printOrganisations, printPeople } from './network.ts'
import { outline } from './outline.ts'
import type { Page } from './page.ts'
import { printPolicy, printReport, printReports } from './report.ts'
import { pairs } from './table.ts'
import { printProgress, printTimeline } from './timeline.ts'

type Print = (answer: unknown, page: Page) => readonly string[]

const printers: Readonly<Record<string, Print>> = Object.fromEntries([
  prints(submitCase, printSubmitted),
  prints(listCases, printCases),
  prints(countQueues, printCounts),
  prints(findDuplicates, printRows),
  prints(otherCases, printRows),
  prints(showCase, printCase),
  prints(showTimeline, printTimeline),
  prints(showProgress, printProgress),
  prints(firstRun, printMe),
  prints(signIn, (answer, page) => ('half' in answer ? [] : printMe(answer, page))),
  prints(signInCode, printMe),
  prints(whoAmI, printMe),
  prints(actFor, printMe),
  prints(signOut, (_, page) => [page.say(networkWords.signedOut)]),
  prints(listOrganisations, printOrganisations),
  prints(addOrganisation, printOrganisation),
  prints(changeOrganisation, printOrganisation),
  prints(listPeople, printPeople),
  prints(invitePerson, printInvited),
  prints(listDirectory, printDirectory),
  prints(writeDirectory, printDirectoryRow),
  prints(verifyDirectory, printDirectoryRow),
  prints(showPolicy, printPolicy),
  prints(publishPolicy, printPolicy),
  prints(showCalendars, printCalendars),
  prints(writeCalendars, printCalendars),
  prints(generateReport, printReport),
  prints(listReports, printReports),
  prints(submitReport, printReport),
])

/** An answer is what its endpoint says, so its printer may take it for that. */
function prints<E extends Endpoint>(
  endpoint: E,
  print: (answer: AnswerOf<E>, page: Page) => readonly string[],
): readonly [string, Print] {
  return [endpoint.name, (answer, page) => print(answer as AnswerOf<E>, page)]
}

/** The lines that tell a person what the server answered. */
export function printAnswer(endpoint: Endpoint, answer: unknown, page: Page): readonly string[] {
  if (isMove(endpoint)) return printMove(endpoint, answer as MoveAnswer, page)
  if (typeof answer === 'string') return answer.trimEnd().split('\r\n')
  return (printers[endpoint.name] ?? outline)(answer, page)
}

function printCounts(counts: AnswerOf<typeof countQueues>, page: Page): readonly string[] {
  const words = (queue: string) => page.value('queue', queue)
  const own: readonly (readonly [string, string])[] = [
    [page.say(caseWords.breachedCount), `${counts.breached}`],
    [page.say(caseWords.dueWithinHour), `${counts.dueWithinHour}`],
  ]
  const queues = (['mine', 'followed', 'tasks', 'below'] as const).map(
    (queue) => [words(queue), `${counts[queue]}`] as const,
  )
  return pairs([...queues, ...own])
}
