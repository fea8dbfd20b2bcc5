import type { showProgress, showTimeline, TimelineEntry } from '#contract/case/timeline.ts'
import type { CaseView, showCase } from '#contract/case/view.ts'
import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Recorded } from '#domain/case/events.ts'
import { mentionsOf } from '#domain/case/mentioning.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { readOnRecord } from '../privacy/disclose.ts'
import { type Refused, refused } from '../refused.ts'
import { statesOfEvents, withStates } from '../sending/states-of-events.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { showDelivery } from '../sp/show-delivery.ts'
import { caughtUp } from './continue-case.ts'
import { handlersIn } from './desk-facts.ts'
import { handlerShown, peopleNames } from './handling.ts'
import { journalOf } from './kept-cases.ts'
import { askedOf } from './perform-move.ts'
import { presentCase } from './present-case.ts'
import { presentProgress } from './present-progress.ts'
import { presentTimeline } from './present-timeline.ts'
import { openedCustomer } from './sealed-intake.ts'
import { visibleCase } from './visible-case.ts'

type Named<E> = Call<ParamsOf<E>, undefined, undefined>

/** The case with what may be done; clocks are shown as they stand now, also in the second before they ring. */
export async function showCaseUse(
  call: Named<typeof showCase>,
  shell: Shell,
): Promise<Outcome<CaseView, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  const { c, db, until } = visible
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  if (spSide) await readOnRecord(c, call, shell)
  const asked = askedOf(call, shell)
  const world = asked.worldOf(c)
  const { after } = caughtUp(c, world, call.now)
  const customer = openedCustomer(c.intake.customer, shell.customers)
  const open = { ...after, intake: { ...after.intake, customer } }
  const handler = await handlerShown(after, asked.by, call, shell, db)
  const view = presentCase(open, asked.by, world, call.now, handler)
  const delivery = spSide ? null : await showDelivery(db, c)
  const shown = { ...view, version: c.version, delivery }
  return yes(until === null ? shown : onlyLooking(shown, until))
}

/** Everything that happened, as far as this person's side may read it. */
export async function showTimelineUse(
  call: Call<ParamsOf<typeof showTimeline>, QueryOf<typeof showTimeline>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showTimeline>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  const { c, db } = visible
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  if (spSide) await readOnRecord(c, call, shell)
  // How the operator writes to its customers is none of an SP's business; where nothing goes out, nobody asks.
  const sent = shell.outgoing && !spSide ? statesOfEvents(db, c) : new Map()
  const [journal, states] = await Promise.all([journalOf(c, db), sent])
  const personNames = new Map(Object.entries(await peopleNames(journal.flatMap(peopleIn), db)))
  const whole = presentTimeline(journal, actorOf(call), shell.reference.network(), personNames)
  return yes({ ...whole, ...pageOf(withStates(whole.entries, states), call.query) })
}

function peopleIn(event: Recorded): readonly string[] {
  return [event.by.person, ...mentionsOf(event).map((one) => one.person), ...handlersIn(event)]
}

/** The last entries before a place, and how many are before them. */
function pageOf(
  all: readonly TimelineEntry[],
  { limit, before }: NonNullable<QueryOf<typeof showTimeline>> = {},
): { entries: TimelineEntry[]; older: number } {
  const until = all.filter((one) => before === undefined || one.seq < Number(before))
  const older = Math.max(0, until.length - Number(limit ?? until.length))
  return { entries: until.slice(older), older }
}

/** What the customer is told of the progress (X22). */
export async function showProgressUse(
  call: Named<typeof showProgress>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showProgress>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  const { c, db } = visible
  const network = shell.reference.network()
  const journal = await journalOf(c, db)
  // An SP tells its customer how far the matter is, not through whose hands it goes.
  const told = isSpSide(actorOf(call).organisation, network)
    ? journal.filter((event) => event.type !== 'forwarded')
    : journal
  return yes(presentProgress(c, told, network))
}

/** As somebody reads it who only looks: nothing may be done. */
function onlyLooking(view: CaseView, glassUntil: Instant): CaseView {
  const nothing = {
    forward: [],
    dispatchToSp: [],
    coordinate: [],
    supervise: [],
    message: [],
    messageToSp: [],
    down: null,
    queryModes: [],
  }
  return { ...view, glassUntil, may: {}, choices: nothing }
}
