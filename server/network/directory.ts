import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type {
  DirectoryRow,
  listDirectory,
  verifyDirectory,
  writeDirectory,
} from '#contract/network/directory.ts'
import { whoAnswers } from '#domain/directory/answering.ts'
import { freshnessOf, verifyBy } from '#domain/directory/freshness.ts'
import { keepsRow, mustBeListed } from '#domain/directory/keeping.ts'
import { unsoundTerms } from '#domain/directory/sound.ts'
import { spBehind } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KeptContacts, readContacts, wholeContacts, writeContacts } from './directory-store.ts'

/** The contact directory (R39): who answers now, how fresh each row is (S04), and who is missing. */
export async function listDirectoryUse(
  call: Call<undefined, QueryOf<typeof listDirectory>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listDirectory>, Refused>> {
  const organisation = call.query?.organisation ?? null
  const kept = await readContacts(shell.pool, organisation)
  const theirs = readableBy(actorOf(call).organisation, shell)
  const rows = kept.filter(theirs).map((row) => present(row, call, shell))
  return yes({ rows, missing: organisation === null ? missingFor(call, kept, shell) : [] })
}

/** An SP finds its own contacts and those of the desks that dispatch to it; everyone else finds all. */
export function readableBy(
  organisation: string,
  shell: Shell,
): (row: Pick<KeptContacts, 'organisation'>) => boolean {
  const network = shell.reference.network()
  const own = spBehind(network, organisation)?.id
  if (own === undefined) return () => true
  const dispatching = ['nationalCenter', 'provincialOperations']
  return ({ organisation: id }) =>
    spBehind(network, id)?.id === own || dispatching.includes(network.find(id)?.kind ?? '')
}

function missingFor(call: Call, kept: readonly KeptContacts[], shell: Shell) {
  const network = shell.reference.network()
  const listed = new Set(kept.map((row) => row.organisation))
  return network.all
    .filter((one) => mustBeListed(one) && !listed.has(one.id) && keepsRow(actorOf(call), one.id, network))
    .map(({ id, name, kind }) => ({ organisation: id, name, kind }))
}

/** Writes a row and so verifies it. */
export async function writeDirectoryUse(
  call: Call<ParamsOf<typeof writeDirectory>, undefined, BodyOf<typeof writeDirectory>>,
  shell: Shell,
): Promise<Outcome<DirectoryRow, Refused>> {
  const { organisation } = call.params
  const network = shell.reference.network()
  if (!keepsRow(actorOf(call), organisation, network)) return no(refused('notAllowed'))
  if (!network.find(organisation)) return no(refused('unknownOrganisation', organisation))
  const row = wholeContacts(organisation, call.body)
  const fields = unsoundTerms(organisation, row, network)
  if (fields.length > 0) return no({ code: 'validationFailed', fields, wrong: true })
  const login = call.who?.login ?? null
  const done = await administer(shell, async (db) => {
    const rows = await writeContacts(db, [row], { at: call.now, login })
    return yes({ value: null, act: actBy(call, 'directoryWritten', { organisation }), keeping: { rows } })
  })
  if (!done.ok) return done
  const verified = { verifiedAt: call.now, verifiedBy: login, primaryToVerify: false }
  return yes(present({ ...row, ...verified }, call, shell))
}

/** Says of a row that it is right as it stands; by whom and when is on record. */
export async function verifyDirectoryUse(
  call: Call<ParamsOf<typeof verifyDirectory>, undefined, undefined>,
  shell: Shell,
): Promise<Outcome<DirectoryRow, Refused>> {
  const { organisation } = call.params
  const network = shell.reference.network()
  if (!network.find(organisation)) return no(refused('unknownOrganisation', organisation))
  if (!keepsRow(actorOf(call), organisation, network)) return no(refused('notAllowed'))
  const done = await administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `update contact_directory set verified_at = $2, verified_by = $3, primary_to_verify = false
       where organisation = $1`,
      [organisation, call.now, call.who?.login],
    )
    if (rowCount === 0) return no(refused('notListed'))
    const act = actBy(call, 'directoryVerified', { organisation })
    const [row] = await readContacts(db, organisation)
    return yes({ value: row, act, keeping: { rows: [witnessed('contact_directory', organisation)] } })
  })
  if (!done.ok) return done
  return done.value ? yes(present(done.value, call, shell)) : no(refused('notListed'))
}

/** A row with what follows from it at this instant, for whoever asks. */
export function present(row: KeptContacts, call: Pick<Call, 'who' | 'now'>, shell: Shell): DirectoryRow {
  const { reference } = shell
  const [network, policy] = [reference.network(), reference.policyInForce()]
  const unit = network.find(row.organisation)
  const freshness = freshnessOf(row.verifiedAt, policy, call.now)
  return {
    ...row,
    ...{ name: unit?.name ?? row.organisation, kind: unit?.kind ?? '' },
    holderName: row.holder === null ? null : (network.find(row.holder)?.name ?? row.holder),
    ...{ freshness, stale: freshness === 'stale', verifyBy: verifyBy(row.verifiedAt, policy) },
    answers: whoAnswers(row, reference.calendars(), call.now),
    mayKeep: keepsRow(actorOf(call), row.organisation, network),
  } as DirectoryRow
}
