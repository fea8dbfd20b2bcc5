import type { PileView } from '#contract/paper/piles.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { countsOf, type Standing } from '#domain/paper/standing.ts'
import { readsPaper, takesPaper } from '#domain/paper/who.ts'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Asking = Pick<Call, 'who'>

/** A pile as it is kept. */
export type Pile = {
  readonly id: string
  readonly organisation: string
  readonly person: string
  readonly personName: string | null
  readonly name: string
  readonly forms: number
  readonly sheet: string | null
  readonly stagedAt: Instant
  readonly judgedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly found: readonly { readonly standing: Standing; readonly n: number }[]
}

const columns = `p.id, p.organisation, p.person, (select o.name from people o where o.id::text = p.person) as "personName",
  p.name, p.forms, p.sheet, p.staged_at as "stagedAt", p.judged_at as "judgedAt", p.finished_at as "finishedAt",
  coalesce((select jsonb_agg(jsonb_build_object('standing', f.standing, 'n', f.n)) from (
    select standing, count(*)::int as n from pile_forms where pile = p.id group by standing) f), '[]') as found`

/** The newest piles that somebody reads. */
export async function pilesOf(call: Asking, shell: Shell): Promise<readonly Pile[]> {
  const { rows } = await through(shell.pool, actorOf(call)).query<Pile>({
    name: 'piles',
    text: `select ${columns} from piles p order by staged_at desc, id desc limit 50`,
  })
  return rows
}

/** A pile that somebody reads; whoever does not is told that there is none. */
export async function pileRead(id: string, call: Asking, shell: Shell): Promise<Outcome<Pile, Refused>> {
  const { rows } = await through(shell.pool, actorOf(call)).query<Pile>({
    name: 'pile',
    text: `select ${columns} from piles p where id = $1`,
    values: [id],
  })
  const [pile] = rows
  const isTheirs = pile && readsPaper(actorOf(call), pile.organisation, shell.reference.network())
  return isTheirs ? yes(pile) : no(refused('notFound', id))
}

/** A pile that somebody may work on now. */
export async function pileWorkedOn(id: string, call: Asking, shell: Shell): Promise<Outcome<Pile, Refused>> {
  const read = await pileRead(id, call, shell)
  if (!read.ok) return read
  if (!isOwn(read.value, call, shell)) return no(refused('notAllowed', id))
  return read.value.finishedAt === null ? read : no(refused('pileFinished', id))
}

/** The pile as a page shows it. */
export function presentPile(pile: Pile, call: Asking, shell: Shell): PileView {
  const counts = countsOf(pile.found)
  return {
    id: pile.id,
    organisation: pile.organisation,
    organisationName: shell.reference.network().find(pile.organisation)?.name ?? pile.organisation,
    name: shell.customers.open(pile.name),
    person: pile.personName ?? pile.person,
    stagedAt: pile.stagedAt,
    finishedAt: pile.finishedAt,
    forms: pile.forms,
    kept: Object.values(counts).reduce((sum, n) => sum + n, 0),
    isJudged: pile.judgedAt !== null,
    counts: { ...counts },
    mayWork: pile.finishedAt === null && isOwn(pile, call, shell),
  }
}

/** The pile as it has become, to be shown. */
export async function shownAgain(
  id: string,
  call: Asking,
  shell: Shell,
): Promise<Outcome<PileView, Refused>> {
  const read = await pileRead(id, call, shell)
  return read.ok ? yes(presentPile(read.value, call, shell)) : read
}

function isOwn({ organisation }: Pile, call: Asking, shell: Shell): boolean {
  const actor = actorOf(call)
  return organisation === actor.organisation && takesPaper(actor, shell.reference.network())
}
