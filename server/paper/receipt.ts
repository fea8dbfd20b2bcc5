import { timingSafeEqual } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type {
  finishPile,
  Receipt,
  ReceiptContent,
  showReceipt,
  verifyReceipt,
} from '#contract/paper/work-on-pile.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { countsOf, isThrough, type Standing } from '#domain/paper/standing.ts'
import { type Db, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { canonicalJson } from '../audit/canonical.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type Pile, pileRead, pileWorkedOn } from './pile.ts'

/** Ends a pile: whatever is left in it stays out, and the sums go on a signed receipt, which is put on record. */
export async function finishPileUse(
  call: Call<ParamsOf<typeof finishPile>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof finishPile>, Refused>> {
  const found = await pileWorkedOn(call.params.id, call, shell)
  if (!found.ok) return found
  const pile = found.value
  return onRecord(shell, actorOf(call), async (db) => {
    const { rowCount } = await db.query(
      'update piles set finished_at = $2 where id = $1 and finished_at is null and judged_at is not null',
      [pile.id, call.now],
    )
    if (rowCount === 0) return no(refused('pileNotThrough', pile.id))
    const lines = await linesOf(db, pile)
    const found = [...Map.groupBy(lines, (one) => one.standing)].map(([standing, some]) => {
      return { standing, n: some.length }
    })
    if (!isThrough(countsOf(found), pile.forms)) return no(refused('pileNotThrough', pile.id))
    const content = contentOf(pile, lines, call, shell)
    const signature = signed(content, shell.secrets)
    await db.query(
      'insert into pile_receipts (pile, organisation, content, signature) values ($1, $2, $3, $4)',
      [pile.id, pile.organisation, JSON.stringify(content), signature],
    )
    const about = { id: pile.id, count: pile.forms, sha256: content.sheet }
    const keeping = { rows: [witnessed('pile_receipts', pile.id)] }
    return yes({ value: { content, signature }, act: actBy(call, 'pileFinished', about), keeping })
  })
}

/** The receipt of a pile, as it was given. */
export async function showReceiptUse(
  call: Call<ParamsOf<typeof showReceipt>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showReceipt>, Refused>> {
  const pile = await pileRead(call.params.id, call, shell)
  if (!pile.ok) return pile
  const kept = await receiptOf(pile.value.id, call, shell)
  return kept ? yes(kept) : no(refused('notFound', pile.value.id))
}

/** Says of a receipt whether it was signed here and is as it was. */
export async function verifyReceiptUse(
  call: Call<undefined, undefined, BodyOf<typeof verifyReceipt>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof verifyReceipt>, Refused>> {
  const { content, signature } = call.body
  const isGenuine = isSigned(content, signature, shell.secrets)
  const kept = isGenuine ? await receiptOf(content.pile, call, shell) : null
  return yes({ isGenuine, isKept: kept !== null && canonicalJson(kept.content) === canonicalJson(content) })
}

async function receiptOf(pile: string, call: Pick<Call, 'who'>, shell: Shell): Promise<Receipt | null> {
  const { rows } = await through(shell.pool, actorOf(call)).query<Receipt>({
    name: 'pile-receipt',
    text: 'select content, signature from pile_receipts where pile::text = $1',
    values: [pile],
  })
  return rows[0] ?? null
}

type Line = { readonly line: number; readonly standing: Standing; readonly number: string | null }

async function linesOf(db: Db, pile: Pile): Promise<readonly Line[]> {
  const { rows } = await db.query<Line>(
    'select line, standing, number from pile_forms where pile = $1 order by line for update',
    [pile.id],
  )
  return rows
}

function contentOf(pile: Pile, lines: readonly Line[], call: Call, shell: Shell): ReceiptContent {
  const {
    waiting: _w,
    taking: _t,
    ...counts
  } = countsOf(
    [...Map.groupBy(lines, (one) => one.standing)].map(([standing, some]) => ({ standing, n: some.length })),
  )
  return {
    pile: pile.id,
    organisation: pile.organisation,
    organisationName: shell.reference.network().find(pile.organisation)?.name ?? pile.organisation,
    person: call.who?.person ?? '',
    personName: call.who?.name ?? '',
    stagedAt: pile.stagedAt,
    finishedAt: call.now,
    sheet: pile.sheet ?? '',
    forms: pile.forms,
    counts,
    lines: lines.map(({ line, standing, number }) => ({ line, standing, number })),
  }
}

const place = 'receipt of a pile'

function signed(content: ReceiptContent, { digests }: Secrets): string {
  return digests(canonicalJson(content), place)[0] ?? ''
}

/** By any of the keys: a receipt stays good when a newer key has come. */
function isSigned(content: ReceiptContent, signature: string, { digests }: Secrets): boolean {
  const given = Buffer.from(signature)
  return digests(canonicalJson(content), place)
    .map((one) => Buffer.from(one))
    .some((one) => one.length === given.length && timingSafeEqual(one, given))
}
