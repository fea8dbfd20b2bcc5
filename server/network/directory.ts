import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { DirectoryRow, listDirectory, writeDirectory } from '#contract/network/directory.ts'
import { looksAfter } from '#domain/access/granting.ts'
import type { Actor } from '#domain/access/roles.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { spBehind } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Instant, millisecondsBetween } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

const NINETY_DAYS = 90 * 86_400_000

type Row = Omit<DirectoryRow, 'name' | 'stale'>

/** The contact directory (R39), with a mark on rows nobody verified for ninety days (S04). */
export async function listDirectoryUse(
  call: Call<undefined, QueryOf<typeof listDirectory>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listDirectory>, Refused>> {
  const { rows } = await shell.pool.query<Row>(
    `select organisation, primary_contact as primary, backup_contact as backup, duty_hours as "dutyHours", escalation,
       verified_at as "verifiedAt", verified_by as "verifiedBy", primary_to_verify as "primaryToVerify"
     from contact_directory where $1::text is null or organisation = $1 order by organisation`,
    [call.query?.organisation ?? null],
  )
  const theirs = readableBy(actorOf(call).organisation, shell)
  return yes({ rows: rows.filter(theirs).map((row) => present(row, call.now, shell)) })
}

/** An SP finds its own contacts and those of the desks that dispatch to it; everyone else finds all. */
function readableBy(organisation: string, shell: Shell): (row: Pick<Row, 'organisation'>) => boolean {
  const network = shell.reference.network()
  const own = spBehind(network, organisation)?.id
  if (own === undefined) return () => true
  const dispatching = ['nationalCenter', 'provincialOperations']
  return ({ organisation: id }) =>
    spBehind(network, id)?.id === own || dispatching.includes(network.find(id)?.kind ?? '')
}

/** Writes a row and so verifies it. */
export async function writeDirectoryUse(
  call: Call<ParamsOf<typeof writeDirectory>, undefined, BodyOf<typeof writeDirectory>>,
  shell: Shell,
): Promise<Outcome<DirectoryRow, Refused>> {
  const { organisation } = call.params
  const actor = actorOf(call)
  if (!mayWrite(actor, organisation, shell)) return no(refused('notAllowed'))
  if (!shell.reference.network().find(organisation)) return no(refused('unknownOrganisation', organisation))
  const { primary, backup, dutyHours, escalation } = call.body
  await administer(shell, async (db) => {
    await db.query(
      `insert into contact_directory (organisation, primary_contact, backup_contact, duty_hours, escalation, verified_at,
       verified_by, primary_to_verify) values ($1, $2, $3, $4, $5, $6, $7, false)
     on conflict (organisation) do update set primary_contact = excluded.primary_contact,
       backup_contact = excluded.backup_contact, duty_hours = excluded.duty_hours, escalation = excluded.escalation,
       verified_at = excluded.verified_at, verified_by = excluded.verified_by, primary_to_verify = false`,
      [
        organisation,
        JSON.stringify(primary),
        JSON.stringify(backup),
        dutyHours,
        escalation,
        call.now,
        call.who?.login,
      ],
    )
    const act = actBy(call, 'directoryWritten', { organisation })
    return yes({
      value: organisation,
      act,
      keeping: { rows: [witnessed('contact_directory', organisation)] },
    })
  })
  const row = {
    organisation,
    primary,
    backup,
    dutyHours,
    escalation,
    verifiedAt: call.now,
    verifiedBy: call.who?.login ?? null,
  }
  return yes(present({ ...row, primaryToVerify: false }, call.now, shell))
}

const mayVerify: readonly string[] = ['administrator', 'supervisor', 'unitHead']

/** One's own row; whoever leads or administers also those they look after, and for the operator those of its SPs. */
function mayWrite(actor: Actor, organisation: OrganisationId, { reference }: Shell): boolean {
  if (actor.organisation === organisation) return true
  if (!actor.roles.some((one) => mayVerify.includes(one))) return false
  const network = reference.network()
  const ofAnSp = isSpSide(organisation, network) && !isSpSide(actor.organisation, network)
  return ofAnSp || looksAfter(actor.organisation, organisation, network)
}

function present(row: Row, now: Instant, shell: Shell): DirectoryRow {
  const stale = row.verifiedAt === null || millisecondsBetween(row.verifiedAt as Instant, now) > NINETY_DAYS
  return { ...row, stale, name: shell.reference.network().find(row.organisation)?.name ?? row.organisation }
}
