import { ANSWER_ABOVE } from '#contract/mail/sp-mail-words.ts'
import type { Case } from '#domain/case/case.ts'
import { mayLeave } from '#domain/case/lifecycle.ts'
import { holderOf } from '#domain/case/reading.ts'
import type { HeardSp } from '#domain/mail/heard.ts'
import { type SpWords, spWordsIn } from '#domain/mail/sp-answer-words.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { lookUpName } from '../egress/look-up-name.ts'
import type { MailRow } from '../mail/mail-row.ts'
import { parseBeside } from '../mail/parse-beside.ts'
import type { MailFile, Parsed } from '../mail/parsed.ts'
import type { Shell } from '../shell.ts'
import { type DispatchPlace, dispatchIn, LIKE_DISPATCH } from './dispatch-reference.ts'
import { partSignedWith } from './signed-with.ts'
import { isVouchedByDomain } from './vouched-by-domain.ts'
import { type KeptWay, waysIn } from './way-store.ts'

/** What a mail of an SP is found to be, with what it says. */
export type SpMail = HeardSp & {
  readonly sp: string
  readonly desk: string
  readonly words: SpWords | null
  readonly files: readonly MailFile[]
}

/** The part of it that the verdict asks for. */
export function heardOfSp(found: SpMail | 'wrong' | null): HeardSp | 'wrong' | null {
  if (found === null || found === 'wrong') return found
  const { number, isAwaited, isOnRecord, isProved, isAnswer } = found
  return { number, isAwaited, isOnRecord, isProved, isAnswer }
}

/** What a mail is that refers to a dispatch to an SP: by its headers or by what it quotes, which must name the same. */
export async function hearSp(
  row: MailRow,
  parsed: Parsed,
  carried: string,
  shell: Shell,
): Promise<SpMail | 'wrong' | null> {
  const all = `${carried}\n${parsed.text}`
  if (!LIKE_DISPATCH.test(all)) return null
  const place = dispatchIn(all, shell.customers)
  const found = place && (await dispatchAt(place, shell))
  if (!place || !found) return 'wrong'
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const [way] = await waysIn(system, found.sp)
  const isOnRecord = way?.addresses.includes(parsed.sender) ?? false
  const proved = isOnRecord && way ? await provedBy(way, place, row, parsed, shell) : null
  const read = proved ?? parsed
  const words = spWordsIn(read.text, ANSWER_ABOVE)
  return {
    ...{ number: found.c.number, sp: found.sp, desk: found.desk, isAwaited: found.isAwaited },
    ...{ isOnRecord, isProved: proved !== null, isAnswer: words !== null },
    ...{ words, files: read.files },
  }
}

/** What is signed of a mail: with the SP's certificate where one is on record, else by the domain of its address. */
async function provedBy(
  way: KeptWay,
  place: DispatchPlace,
  row: MailRow,
  parsed: Parsed,
  shell: Shell,
): Promise<Parsed | null> {
  if (row.raw === null) return null
  const raw = Buffer.from(shell.customers.open(row.raw), 'latin1')
  if (way.certificates.length === 0) {
    const lookUp = shell.lookUp ?? lookUpName
    return (await isVouchedByDomain(raw, parsed.sender, lookUp)) ? parsed : null
  }
  const part = await partSignedWith(way.certificates, raw, row.receivedAt)
  if (part === null) return null
  const inner = await parseBeside(Buffer.concat([Buffer.from(`From: ${parsed.sender}\r\n`), part]))
  // Headers are not signed here: what is answered must be named inside.
  const named = dispatchIn(inner.text, shell.customers)
  return named?.id === place.id && named.seq === place.seq && inner.flaw === null ? inner : null
}

type Dispatch = { readonly c: Case; readonly sp: string; readonly desk: string; readonly isAwaited: boolean }

/** The dispatch of a true reference, and whether it is the one that waits for an answer now. */
export async function dispatchAt(place: DispatchPlace, shell: Shell): Promise<Dispatch | null> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ c: Case; sp: string; desk: string; isLast: boolean }>({
    name: 'dispatch-of-mail',
    text: `select c.state as c, j.data ->> 'to' as sp, j.organisation as desk, not exists (
          select from journal l where l.shard_key = j.shard_key and l.case_id = j.case_id
            and l.type = 'dispatchedToSp' and l.seq > j.seq) as "isLast"
      from cases c join journal j on j.shard_key = c.shard_key and j.case_id = c.id
      where c.shard_key = $1 and c.id = $2 and j.seq = $3 and j.type = 'dispatchedToSp'`,
    values: [place.shardKey, place.id, place.seq],
  })
  const [row] = rows
  if (!row) return null
  const isAwaited = row.isLast && mayLeave('spAnswer', row.c.status) && holderOf(row.c) === row.sp
  return { c: row.c, sp: row.sp, desk: row.desk, isAwaited }
}
