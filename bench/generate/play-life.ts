import type { Actor } from '#domain/access/roles.ts'
import { type Network, nationalCenter, provinceOperations } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { epochMilliseconds, type Instant, plusMinutes } from '#domain/time.ts'
import type { Change } from '#server/case/change.ts'
import { caughtUp } from '#server/case/continue-case.ts'
import type { CaseShell } from '#server/case/perform-move.ts'
import { planMove } from '#server/case/plan-move.ts'
import { planSubmission } from '#server/case/plan-submission.ts'
import type { Call } from '#server/shell.ts'
import type { Life, Tier } from './lives.ts'

/** A case that is to be played: where it comes in, when, which way it goes, and what it is called. */
export type Wish = {
  readonly life: Life
  readonly window: Organisation
  readonly province: string
  readonly begins: Instant
  /** What comes later has not happened yet. */
  readonly now: Instant
  readonly identity: { readonly id: string; readonly shardKey: number; readonly number: string }
  readonly account: string
  readonly contact: string
}

/** What playing needs of a server: its rules, and with what it seals who customers are. */
export type Rules = Pick<CaseShell, 'reference' | 'customers'>

/** Plays a case through the rules that the server itself decides by; what a clock notices on the way is in it. */
export function playLife(wish: Wish, rules: Rules): Change {
  const { life, begins, now } = wish
  const network = rules.reference.network()
  const desk = desksOf(network, wish.window)
  const worldOf = ({ policyVersion }: { policyVersion: number }) => ({
    network,
    calendars: rules.reference.calendars(),
    policy: rules.reference.policyOf(policyVersion),
  })
  const asked = (tier: Tier, at: Instant) => ({ by: actorAt(desk(tier)), now: at, worldOf })
  let change = submitted(wish, asked('window', begins), rules)
  for (const { minute, by, move, wish: said, to } of life.steps) {
    const at = plusMinutes(begins, minute)
    if (at > now) break
    const body = to ? { ...said, to: desk(to).id } : said
    const plan = planMove(move, change.after, body, [], asked(by, at))
    const [next] = plan.ok ? plan.value : []
    if (!next) throw new Error(`${move} is refused: ${JSON.stringify(plan)}`)
    change = { ...change, after: next.after, events: [...change.events, ...next.events] }
  }
  const rung = caughtUp(change.after, worldOf(change.after), now)
  return { ...change, after: rung.after, events: [...change.events, ...rung.events] }
}

function submitted(
  { life, window, province, begins, identity, account, contact }: Wish,
  asked: Parameters<typeof planMove>[4],
  rules: Rules,
): Change {
  const { kind, category, description, answeredAtOnce } = life
  const said = { note: '已当场答复用户', satisfaction: 'satisfied' as const }
  const body = {
    channel: window.window?.channels[0] ?? 'hotline10000',
    window: window.id,
    customer: { name: '某用户', account, contact, province, city: window.city },
    ...{ kind, description, submittedAt: begins },
    classification: { kind, category },
    ...(answeredAtOnce
      ? { answer: kind === 'query' ? { ...said, queryMode: 'guidedSelfService' } : said }
      : {}),
  }
  const call = { now: begins } as Call
  const planned = planSubmission(body as never, identity, asked, call, rules as CaseShell)
  if (!planned.ok) throw new Error(`a registration is refused: ${JSON.stringify(planned.no)}`)
  return planned.value
}

function actorAt(organisation: Organisation): Actor {
  return {
    person: `generated at ${organisation.id}`,
    organisation: organisation.id,
    roles: ['agent', 'handler'],
  }
}

function desksOf(network: Network, window: Organisation): (tier: Tier) => Organisation {
  const found: Readonly<Record<Tier, Organisation | null | undefined>> = {
    window,
    branch: window.parent ? network.find(window.parent) : null,
    province: window.provinceCode === null ? null : provinceOperations(network, window.provinceCode),
    centre: nationalCenter(network),
  }
  return (tier) => {
    const one = found[tier]
    if (!one) throw new Error(`${window.id} has no ${tier} above it`)
    return one
  }
}

/** How long a way takes from the call to its end, in minutes. */
export function minutesOf({ steps }: Life): number {
  return steps.at(-1)?.minute ?? 0
}

/** An instant so many days before another. */
export function daysBefore(now: Instant, days: number): Instant {
  return new Date(epochMilliseconds(now) - days * 86_400_000).toISOString() as Instant
}
