import type { Pool } from 'pg'
import { networkOf } from '#domain/organisation/network.ts'
import { yes } from '#domain/outcome.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { numberGiver } from '../case/number-blocks.ts'
import { demoDirectory } from '../network/demo-directory.ts'
import { demoProviders } from '../network/demo-providers.ts'
import { writeTerms } from '../network/directory-store.ts'
import { operatorNetwork } from '../network/operator-network.ts'
import { insertOrganisations } from '../network/organisation-store.ts'
import { loadReference } from '../reference.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { seed } from '../seed.ts'
import { castOf, insertCast } from './cast.ts'
import { findDemonstration, noteDemonstration } from './demonstration.ts'
import { fillAccount } from './fill-account.ts'
import { fillHandling } from './fill-handling.ts'
import { fillKnowledge } from './fill-knowledge.ts'
import { fillMail } from './fill-mail.ts'
import { fillOftenSaid } from './fill-often-said.ts'
import { fillPaper } from './fill-paper.ts'
import { fillSendings } from './fill-sendings.ts'
import { fillSpWays } from './fill-sp-ways.ts'
import { readablePassword } from './password.ts'
import { playStory, type Theatre } from './play-story.ts'
import { programme } from './programme.ts'

const AT_A_TIME = 8
const HALF_A_YEAR = 183 * 1440

export type Filling = {
  readonly zone: string
  readonly now: Instant
  /** About how many cases. */
  readonly cases: number
  readonly log: Theatre['shell']['log']
  readonly secrets: Secrets
  readonly customers: CustomerSecrets
}

/** Fills an empty database with the demonstration; one that has anything is left as it is. Says whether it filled. */
export async function fill(pool: Pool, { zone, now, cases, log, ...keys }: Filling): Promise<boolean> {
  if ((await findDemonstration(pool)).is !== 'empty') return false
  const note = { filledAt: now, password: readablePassword() }
  await noteDemonstration(pool, { ...note, complete: false })
  const longAgo = plusMinutes(now, -HALF_A_YEAR)
  await seed(pool, zone, longAgo)
  const operator = operatorNetwork({ provinces: 'all' })
  const organisations = [...operator, ...demoProviders(operator)]
  const network = networkOf(organisations)
  const stories = programme(network, now, cases)
  const cast = castOf(network, stories)
  await administer({ pool, reference: { network: () => network } }, async (db) => {
    await insertOrganisations(db, organisations, longAgo)
    await insertCast(db, cast, note.password, longAgo)
    const directory = demoDirectory(organisations, now)
    await insertDirectory(db, directory)
    const rows = [
      ...organisations.map((one) => witnessed('organisations', one.id)),
      ...cast.members.map((one) => witnessed('people', one.id)),
      ...cast.members.map((one) => witnessed('memberships', one.id, one.organisation)),
      ...directory.map((one) => witnessed('contact_directory', one.organisation)),
      ...directory.map((one) => witnessed('contact_terms', one.organisation)),
    ]
    return yes({
      value: null,
      act: actBy({ who: null, now: longAgo }, 'demonstrationFilled', {}),
      keeping: { rows },
    })
  })
  const reference = await loadReference(pool)
  const shell = { pool, reference, log, demonstration: true, ...keys, giveNumber: numberGiver(pool, zone) }
  const waiting = stories.values()
  const player = async () => {
    for (const story of waiting) await playStory(story, { shell, cast, now })
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, player))
  await fillHandling({ shell: { ...shell, now: () => now }, cast, now })
  await fillKnowledge({ shell: { ...shell, now: () => now }, cast, now })
  await fillOftenSaid({ shell: { ...shell, now: () => now }, cast, now })
  await fillSendings(shell, now)
  await fillAccount({ shell: { ...shell, now: () => now }, cast, now })
  await fillMail({ shell: { ...shell, now: () => now }, cast, now })
  await fillPaper({ shell: { ...shell, now: () => now }, cast, now })
  await fillSpWays({ shell: { ...shell, now: () => now }, cast, now })
  await noteDemonstration(pool, { ...note, complete: true })
  return true
}

async function insertDirectory(db: Db, rows: ReturnType<typeof demoDirectory>): Promise<void> {
  await db.query(
    `insert into contact_directory (organisation, primary_contact, backup_contact, duty_hours, escalation, verified_at,
       verified_by)
     select r.organisation, r."primary", r.backup, r."dutyHours", r.escalation, r."verifiedAt", r."verifiedBy"
     from jsonb_to_recordset($1::jsonb) as r(organisation text, "primary" jsonb, backup jsonb, "dutyHours" text,
       escalation text, "verifiedAt" timestamptz, "verifiedBy" text)`,
    [JSON.stringify(rows)],
  )
  await writeTerms(db, JSON.stringify(rows))
}
