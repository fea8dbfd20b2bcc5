import type { QueueRow } from '#contract/case/queue.ts'
import { maskContact, maskText } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { clockOf, holderOf, priorityOf } from '#domain/case/reading.ts'
import { titleOf } from '#domain/case/title.ts'
import { type Clock, isOpen } from '#domain/clock/clock.ts'
import { spBehind } from '#domain/organisation/network.ts'
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
  const reads = spSide ? ownOnly(organisation, shell) : () => true
  const handler = (c: Case) => {
    const who = handlerFor(c, organisation, network)
    return who !== null && people.has(who) ? who : null
  }
  const row = (c: Case) => (spSide ? rowOf(c, reads, shell) : operatorsRow(c, shell))
  const whole = cases.map((c) => ({ ...row(c), handler: handler(c) }))
  const rows = spSide ? whole.map(masked) : whole
  const ids = rows.flatMap((row) => [row.holder, row.mainWindow])
  const handlers = rows.flatMap(({ handler: id }) => (id === null ? [] : [[id, people.get(id) ?? id]]))
  return { rows, names: { ...namesOf(network, ids), ...Object.fromEntries(handlers) }, now: call.now }
}

/** An SP reads the promises between it and the operator: what it owes, and what it is owed; as on the page of a case. */
function ownOnly(organisation: string, { reference }: Pick<Shell, 'reference'>): (clock: Clock) => boolean {
  const network = reference.network()
  const own = spBehind(network, organisation)?.id
  const isOwn = (id: string) => id === organisation || spBehind(network, id)?.id === own
  return ({ owedBy, owedTo }) => isOwn(owedBy) || isOwn(owedTo)
}

function masked(row: QueueRow): QueueRow {
  return { ...row, title: maskText(row.title), description: maskText(row.description) }
}

/** How the customer is reached, with the middle hidden from everybody who reads a list. */
function contactOf({ intake }: Case, { customers }: Pick<Shell, 'customers'>): string | null {
  const { contact } = intake.customer
  return contact === null ? null : maskContact(customers.open(contact))
}

type Row = Omit<QueueRow, 'handler'>

const operatorsRows = new WeakMap<Case, Row>()

/** The row of a case for everybody at the operator: worked out once for as long as the case itself is kept. */
function operatorsRow(c: Case, shell: Pick<Shell, 'customers'>): Row {
  const row = operatorsRows.get(c) ?? rowOf(c, () => true, shell)
  operatorsRows.set(c, row)
  return row
}

function rowOf(c: Case, reads: (clock: Clock) => boolean, shell: Pick<Shell, 'customers'>): Row {
  const owed = c.clocks
    .filter(
      (clock) =>
        ['firstReply', 'resolve', 'spReply', 'external'].includes(clock.kind) &&
        isOpen(clock) &&
        reads(clock),
    )
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
    contact: contactOf(c, shell),
    mainWindow: c.mainWindow,
    holder: holderOf(c),
    holderTier: holderOf(c) === null ? null : (c.legs.at(-1)?.tier ?? null),
    priority: priorityOf(c),
    round: c.rounds.length,
    receivedAt: c.intake.receivedAt,
    changedAt: c.changedAt,
    dueAt: owed?.dueAt ?? null,
    dueKind: owed?.kind ?? null,
    firstReply: shortClock(clockOf(c, 'firstReply'), reads),
    resolve: shortClock(clockOf(c, 'resolve'), reads),
    remindCount: c.remindCount,
    children: c.children.length,
  }
}

function shortClock(clock: Clock | undefined, reads: (clock: Clock) => boolean) {
  return clock && reads(clock)
    ? { dueAt: clock.dueAt, verdict: clock.verdict, settled: !isOpen(clock) }
    : null
}
