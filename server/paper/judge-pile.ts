import { createHash } from 'node:crypto'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { judgePileForms } from '#contract/paper/piles.ts'
import { no, type Outcome } from '#domain/outcome.ts'
import type { Cells } from '#domain/paper/columns.ts'
import { cellOf } from '#domain/paper/columns.ts'
import { judgePile, type Placed } from '#domain/paper/judge.ts'
import { type Choice, mayChoose, standingOf } from '#domain/paper/standing.ts'
import type { Ground } from '#domain/paper/understand.ts'
import { paperChannel } from '#domain/paper/who.ts'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { canonicalJson } from '../audit/canonical.ts'
import { tokensFor } from '../customer/contact-token.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { openedCells, tokensOf } from './cells.ts'
import { lookupIn } from './lookup.ts'
import { openCasesOf } from './open-cases.ts'
import { type Pile, pileWorkedOn, shownAgain } from './pile.ts'

const PORTION = 500

type Waiting = { readonly line: number; readonly cells: Cells; readonly choice: Choice | null }

/** Looks at every row of a pile that has not become anything yet. */
export async function judgePileUse(
  call: Call<ParamsOf<typeof judgePileForms>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof judgePileForms>, Refused>> {
  const pile = await pileWorkedOn(call.params.id, call, shell)
  if (!pile.ok) return pile
  const kept = pile.value.found.reduce((sum, { n }) => sum + n, 0)
  if (kept !== pile.value.forms) return no(refused('pileNotThrough', pile.value.id))
  await judge(pile.value, call, shell)
  return shownAgain(pile.value.id, call, shell)
}

/** What a pile stands on: the window, the rules in force, what the words in it are looked up in. */
export function groundOf(pile: Pick<Pile, 'organisation'>, now: Instant, shell: Shell): Ground {
  const window = shell.reference.network().find(pile.organisation)
  const channel = paperChannel(window)
  if (!window || channel === null) throw new Error('a pile of a window that takes no paper')
  const { policyInForce, calendars } = shell.reference
  return { window, channel, policy: policyInForce(), zone: calendars().zone, now, lookup: lookupIn(shell) }
}

/** Judges what waits in a pile and keeps what it comes to; what somebody chose stays, where it may still be chosen. */
export async function judge(pile: Pile, call: Pick<Call, 'who' | 'now'>, shell: Shell): Promise<void> {
  const waiting = await waitingIn(pile, call, shell)
  const judged = judgePile(await placedOf(waiting, pile, call, shell), groundOf(pile, call.now, shell))
  const rows = waiting.map(({ line, choice }, index) => {
    const { verdict, faults, rival } = judged[index] ?? { verdict: 'faulty', faults: [], rival: null }
    const chosen = mayChoose(verdict, choice) ? choice : null
    const [number, other] =
      rival === null ? [null, null] : 'line' in rival ? [null, rival.line] : [rival.number || null, null]
    return { line, verdict, faults, number, other, choice: chosen, standing: standingOf(verdict, chosen) }
  })
  for (let from = 0; from < rows.length; from += PORTION)
    await keepJudged(pile, rows.slice(from, from + PORTION), call, shell)
  await through(shell.pool, actorOf(call)).query({
    name: 'pile-judged',
    text: 'update piles set judged_at = $2, sheet = $3 where id = $1',
    values: [pile.id, call.now, pile.sheet ?? digestOf(waiting)],
  })
}

/**
 * Portions, because a pile that has just come has no statistics: joined whole it is compared form by form with itself.
 * What a blow leaves half judged is not called judged, and is judged again.
 */
async function keepJudged(
  pile: Pile,
  rows: readonly { readonly line: number }[],
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<void> {
  const lines = rows.map((row) => row.line)
  await through(shell.pool, actorOf(call)).query({
    name: 'judge-forms',
    text: `update pile_forms f set verdict = j.verdict, faults = j.faults, rival_number = j.number, rival_line = j.other,
        choice = j.choice, standing = j.standing
      from jsonb_to_recordset($2::jsonb) as j(line int, verdict text, faults jsonb, number text, other int,
        choice text, standing text)
      where f.pile = $1 and f.line = any($3) and f.line = j.line
        and f.standing not in ('taking', 'imported', 'reminded')`,
    values: [pile.id, JSON.stringify(rows), lines],
  })
}

async function waitingIn(pile: Pile, call: Pick<Call, 'who'>, shell: Shell): Promise<readonly Waiting[]> {
  const { rows } = await through(shell.pool, actorOf(call)).query<{
    line: number
    content: string
    choice: Choice | null
  }>({
    name: 'forms-to-judge',
    text: `select line, content, choice from pile_forms
      where pile = $1 and content is not null and standing not in ('taking', 'imported', 'reminded') order by line`,
    values: [pile.id],
  })
  return rows.map(({ line, content, choice }) => ({ line, choice, cells: openedCells(content, shell) }))
}

async function placedOf(
  waiting: readonly Waiting[],
  pile: Pile,
  call: Pick<Call, 'who'>,
  shell: Shell,
): Promise<readonly Placed[]> {
  const known = waiting.map(({ cells, line, choice }) => {
    const account = cellOf(cells, 'account') || null
    const contact = cellOf(cells, 'contact')
    const contacts = account === null && contact !== '' ? tokensFor(contact, shell.customers) : []
    return { line, cells, choice, account, contacts, tokens: tokensOf(cells, shell) }
  })
  const accounts = known.flatMap(({ account }) => (account === null ? [] : [account]))
  const contacts = known.flatMap((one) => one.contacts)
  const [open, became] = await Promise.all([
    openCasesOf([...new Set(accounts)], [...new Set(contacts)], pile.organisation, shell),
    becameOf(
      known.flatMap((one) => one.tokens),
      pile,
      call,
      shell,
    ),
  ])
  return known.map(({ line, cells, choice, account, contacts: own, tokens }) => ({
    line,
    cells,
    became: tokens.map((token) => became.get(token)).find((one) => one !== undefined) ?? null,
    open: open(account, own),
    of: account === null ? (own[0] ?? null) : `account ${account}`,
    isLeftOut: choice === 'leaveOut',
  }))
}

/** What forms of the window have become; empty for one that is on its way. */
async function becameOf(
  tokens: readonly string[],
  pile: Pile,
  call: Pick<Call, 'who'>,
  shell: Shell,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await through(shell.pool, actorOf(call)).query<{ token: string; number: string | null }>({
    name: 'forms-known',
    text: `select token, number from pile_forms
      where organisation = $1 and token = any($2) and standing in ('taking', 'imported', 'reminded')`,
    values: [pile.organisation, tokens],
  })
  return new Map(rows.map(({ token, number }) => [token, number ?? '']))
}

function digestOf(waiting: readonly Waiting[]): string {
  const rows = waiting.map(({ line, cells }) => ({ line, cells }))
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}
