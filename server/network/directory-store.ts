import type { BodyOf } from '#contract/endpoint.ts'
import { type Firm, firmFields, type writeDirectory } from '#contract/network/directory.ts'
import type { Witnessed } from '#domain/audit/act.ts'
import type { Answering } from '#domain/directory/row.ts'
import type { Terms } from '#domain/directory/sound.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { witnessed } from '../audit/witnessed.ts'

/** A row of the contact directory as it is kept. */
export type KeptContacts = Answering &
  Terms & {
    readonly organisation: OrganisationId
    readonly dutyHours: string
    readonly escalation: string
    readonly firm: Firm
    readonly verifiedAt: Instant | null
    readonly verifiedBy: string | null
    readonly primaryToVerify: boolean
  }

/** A row as it is written: with every part of it said. */
export type WrittenContacts = Omit<KeptContacts, 'verifiedAt' | 'verifiedBy' | 'primaryToVerify'>

/** The rows of the directory, or that of one organisation. */
export async function readContacts(db: Db, organisation: string | null): Promise<readonly KeptContacts[]> {
  const { rows } = await db.query<Omit<KeptContacts, 'firm'> & { readonly firm: Partial<Firm> | null }>({
    name: 'contacts',
    text: `select d.organisation, d.primary_contact as primary, d.backup_contact as backup, d.duty_hours as "dutyHours",
        d.escalation, d.verified_at as "verifiedAt", d.verified_by as "verifiedBy",
        d.primary_to_verify as "primaryToVerify", t.on_duty as "onDuty", t.valid_from::text as "validFrom",
        t.valid_to::text as "validTo", t.holder, t.firm
      from contact_directory d left join contact_terms t using (organisation)
      where $1::text is null or d.organisation = $1 order by d.organisation`,
    values: [organisation],
  })
  return rows.map((row) => ({ ...row, firm: wholeFirm(row.firm ?? {}) }))
}

/** What was said of a row, with what was left out as not known. */
export function wholeContacts(organisation: string, said: BodyOf<typeof writeDirectory>): WrittenContacts {
  const { primary, backup, dutyHours, escalation, onDuty, validFrom, validTo, holder, firm } = said
  const terms = { onDuty, validFrom, validTo, holder }
  const whole = Object.fromEntries(Object.entries(terms).map(([name, part]) => [name, part ?? null]))
  return {
    ...{ organisation, primary, backup, dutyHours, escalation, firm: wholeFirm(firm ?? {}) },
    ...(whole as unknown as Terms),
  }
}

function wholeFirm(firm: Partial<Firm>): Firm {
  return Object.fromEntries(firmFields.map((field) => [field, firm[field] ?? ''])) as Firm
}

/** Writes rows, which verifies them; what an act has left behind. */
export async function writeContacts(
  db: Db,
  rows: readonly WrittenContacts[],
  by: { readonly at: Instant; readonly login: string | null },
): Promise<readonly Witnessed[]> {
  const said = JSON.stringify(rows)
  await db.query(
    `insert into contact_directory (organisation, primary_contact, backup_contact, duty_hours, escalation, verified_at,
       verified_by, primary_to_verify)
     select r.organisation, r."primary", r.backup, r."dutyHours", r.escalation, $2, $3, false
     from jsonb_to_recordset($1::jsonb) as r(organisation text, "primary" jsonb, backup jsonb, "dutyHours" text,
       escalation text)
     on conflict (organisation) do update set primary_contact = excluded.primary_contact,
       backup_contact = excluded.backup_contact, duty_hours = excluded.duty_hours, escalation = excluded.escalation,
       verified_at = excluded.verified_at, verified_by = excluded.verified_by, primary_to_verify = false`,
    [said, by.at, by.login],
  )
  await writeTerms(db, said)
  return rows.flatMap(({ organisation }) => [
    witnessed('contact_directory', organisation),
    witnessed('contact_terms', organisation),
  ])
}

/** Writes what rows say besides the people; they are there already. */
export async function writeTerms(db: Db, rows: string): Promise<void> {
  await db.query(
    `insert into contact_terms (organisation, on_duty, valid_from, valid_to, holder, firm)
     select r.organisation, nullif(r."onDuty", 'null'::jsonb), r."validFrom", r."validTo", r.holder, r.firm
     from jsonb_to_recordset($1::jsonb) as r(organisation text, "onDuty" jsonb, "validFrom" date, "validTo" date,
       holder text, firm jsonb)
     on conflict (organisation) do update set on_duty = excluded.on_duty, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, holder = excluded.holder, firm = excluded.firm`,
    [rows],
  )
}
