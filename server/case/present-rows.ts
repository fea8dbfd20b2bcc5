import type { QueueRow } from '#contract/case/queue.ts'
import { maskContact, maskText } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { clockOf, holderOf, priorityOf } from '#domain/case/reading.ts'
import { titleOf } from '#domain/case/title.ts'
import { type Clock, isOpen } from '#domain/clock/clock.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { handlerFor } from './handling.ts'
import { namesOf } from './names.ts'

/**
 * The rows of a list, with what whoever asks may read of each, and the names of the organisations in them and of the
 * people who handle them. Where nobody's name was asked for, nobody is named.
 */
export function presentRows(
  cases: readonly Case[],
  call: Call,
  shell: Shell,
  people: ReadonlyMap<string, string> = new Map(),
) {
  const network = shell.reference.network()
  const { organisation } = actorOf(call)
  const spSide = isSpSide(organisation, network)
  const handler = (c: Case) => {
    const who = handlerFor(c, organisation, network)
    return who !== null && people.has(who) ? who : null
  }
  const whole = cases.map((c) => ({ ...rowOf(c), contact: contactOf(c, shell), handler: handler(c) }))
  const rows = spSide ? whole.map(masked) : whole
  const ids = rows.flatMap((row) => [row.holder, row.mainWindow])
  const handlers = rows.flatMap(({ handler: id }) => (id === null ? [] : [[id, people.get(id) ?? id]]))
  return { rows, names: { ...namesOf(network, ids), ...Object.fromEntries(handlers) }, now: call.now }
}

function masked(row: QueueRow): QueueRow {
  return { ...row, title: maskText(row.title), description: maskText(row.description) }
}

/** How the customer is reached, with the middle hidden from everybody who reads a list. */
function contactOf({ intake }: Case, { customers }: Pick<Shell, 'customers'>): string | null {
  const { contact } = intake.customer
  return contact === null ? null : maskContact(customers.open(contact))
}

function rowOf(c: Case): Omit<QueueRow, 'contact' | 'handler'> {
  const owed = c.clocks
    .filter((clock) => ['firstReply', 'resolve', 'spReply', 'external'].includes(clock.kind) && isOpen(clock))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  return {
    number: c.number,
    version: c.version,
    status: c.status,
    kind: c.kind,
    category: c.category,
    channel: c.intake.channel,
    title: titleOf(c),
    description: c.intake.description.slice(0, 200),
    account: c.intake.customer.account,
    mainWindow: c.mainWindow,
    holder: holderOf(c),
    holderTier: holderOf(c) === null ? null : (c.legs.at(-1)?.tier ?? null),
    priority: priorityOf(c),
    round: c.rounds.length,
    receivedAt: c.intake.receivedAt,
    changedAt: c.changedAt,
    dueAt: owed?.dueAt ?? null,
    dueKind: owed?.kind ?? null,
    firstReply: shortClock(clockOf(c, 'firstReply')),
    resolve: shortClock(clockOf(c, 'resolve')),
    remindCount: c.remindCount,
    children: c.children.length,
  }
}

function shortClock(clock: Clock | undefined) {
  return clock ? { dueAt: clock.dueAt, verdict: clock.verdict, settled: !isOpen(clock) } : null
}
