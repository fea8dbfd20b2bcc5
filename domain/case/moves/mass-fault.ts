import { working } from '../../access/roles.ts'
import { isAbove, tierOf } from '../../organisation/network.ts'
import { targetsOf } from '../../organisation/passing.ts'
import type { Outcome } from '../../outcome.ts'
import { no, yes } from '../../outcome.ts'
import type { Case } from '../case.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold } from '../deciding.ts'
import type { CaseEvent } from '../events.ts'
import { isUnsettled, mayLeave } from '../lifecycle.ts'
import { retimeAll } from '../promises.ts'
import { firstPriority, rankedAnew } from '../ranking.ts'
import { holderOf, homeOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'
import type { Identity } from './submit.ts'

/** Opens the parent of a mass fault at the desk of one of its complaints; it counts as one fault and has no clocks of its own (X12). */
export const createParent: MoveRule<Identity & { readonly children: readonly string[] }> = {
  roles: working,
  guard: (s) =>
    firstOf(
      mustHold(s),
      s.c.parent === null && s.c.children.length === 0 ? null : refusal('alreadyInParent', s.c.parent),
      isFault(s) ? null : refusal('notAFault'),
    ),
  decide: ({ c, world, now }, { children, ...identity }) => {
    const customer = { ...c.intake.customer, name: null, account: null, contact: null }
    const intake = { ...c.intake, customer, kind: c.kind, submittedAt: now, receivedAt: now }
    const stack = c.route.map((organisation) => ({ organisation, tier: tierOf(world.network, organisation) }))
    const category = c.category ?? world.policy.provisionalCategory.complaint
    const priority = firstPriority(world.policy, category)
    const { answerer, owedTo } = c
    const base = { answerer, owedTo, policyVersion: world.policy.version, stack, priority }
    return yes([{ type: 'parentOpened', ...identity, ...base, intake, category, children, clocks: [] }])
  },
}

/** A further complaint joins a mass fault, where its window, its holder or the fault's holder says so (X12). */
export const joinParentRule: MoveRule<{ readonly parent: Case }> = {
  roles: working,
  guard: ({ c, by, world }) => {
    if (c.parent !== null || c.children.length > 0) return refusal('alreadyInParent', c.parent)
    const holder = holderOf(c)
    const own = holder === by.organisation || c.mainWindow === by.organisation
    const above = holder !== null && isAbove(world.network, by.organisation, holder)
    return own || above ? null : refusal('notHolder', holder)
  },
  decide: (s, { parent }) => {
    const mine = [holderOf(s.c), s.c.mainWindow, holderOf(parent)].includes(s.by.organisation)
    if (!mine) return no(refusal('notHolder', holderOf(s.c)))
    if (parent.children.length === 0) return no(refusal('notAParent', parent.number))
    return joinParent(s, parent)
  },
}

/**
 * Puts a complaint under its parent: classified like it where nobody has yet, then forwarded step by step until
 * the parent's holder has it too; refused where the way up does not lead there, for it could not follow. Every step
 * is an event of its own in the child's journal.
 */
export function joinParent(s: Situation, parent: Case): Outcome<readonly CaseEvent[], Refusal> {
  const { c, world, now } = s
  const refused = joinRefused(c, parent)
  if (refused) return no(refused)
  const way = wayUp(c, holderOf(parent), s)
  if (way === null) return no(refusal('notNextDesk', holderOf(parent)))
  const events: CaseEvent[] = []
  if (c.classifiedAt === null && parent.kind && parent.category) {
    const { kind, category, sp } = parent
    const rank = rankedAnew(c, category, world)
    events.push({
      type: 'classified',
      ...{ kind, category, sp },
      ...rank,
      clocks: retimeAll(c, kind, category, world, now),
    })
  } else if (!isFault(s)) return no(refusal('notAFault'))
  events.push({ type: 'joinedParent', parent: parent.number, clocks: [] })
  for (const to of way) {
    events.push({ type: 'forwarded', to, tier: tierOf(world.network, to), note: null, clocks: [] })
  }
  return yes(events)
}

function joinRefused(c: Case, parent: Case): Refusal | null {
  if (c.id === parent.id) return refusal('sameCase')
  if (!mayLeave('joinParent', c.status)) return refusal('moveNotAllowedNow', c.status)
  if (c.parent !== null || c.children.length > 0) return refusal('alreadyInParent', c.parent)
  if (c.shardKey !== parent.shardKey) return refusal('otherShard', parent.number)
  if (!isUnsettled(parent.status)) return refusal('targetNotOpen', parent.number)
  return parent.kind === null || parent.category === null ? refusal('notAParent', parent.number) : null
}

function isFault({ c, world }: Situation): boolean {
  return (
    c.category !== null &&
    c.classifiedAt !== null &&
    world.policy.categories[c.category]?.networkFault === true
  )
}

/** The desks between the case's holder and the one it should reach, by the table; null where it leads elsewhere. */
function wayUp(c: Case, goal: string | null, { world }: Situation): readonly string[] | null {
  const way: string[] = []
  let at = holderOf(c)
  while (at !== null && at !== goal && way.length < 4) {
    const here = world.network.find(at)
    const next = here ? targetsOf('forward', here, world.network, homeOf(c)) : []
    at = next[0] ?? null
    if (at !== null) way.push(at)
  }
  return at === goal ? way : null
}
