import type { BodyOf } from '#contract/endpoint.ts'
import { type DirectoryRow, type Firm, firmFields, type writeDirectory } from '#contract/network/directory.ts'
import { dutyIn, type HoursText, textsOfDuty } from './hours-text.ts'

type Contact = DirectoryRow['primary']

/** A row as it stands in the form. */
export type RowValues = {
  readonly primary: Contact
  readonly backup: Contact
  readonly hours: HoursText
  readonly dutyHours: string
  readonly escalation: string
  readonly validFrom: string
  readonly validTo: string
  readonly holder: string | null
  readonly firm: Firm
}

/** A row that is changed, or one that is written for the first time. */
export type EditedRow = Pick<DirectoryRow, 'organisation' | 'name' | 'kind'> & { readonly values: RowValues }

const nobody: Contact = { name: '', role: '', phone: '', mobile: '', email: '' }

/** What stands in the form of a row that is not there yet. */
export const emptyRow: { readonly values: RowValues } = {
  values: {
    ...{ primary: nobody, backup: nobody, hours: textsOfDuty(null), dutyHours: '', escalation: '' },
    ...{ validFrom: '', validTo: '', holder: null },
    firm: Object.fromEntries(firmFields.map((field) => [field, ''])) as Firm,
  },
}

/** A row of the directory as it is edited. */
export function editedOf(row: DirectoryRow): EditedRow {
  const { organisation, name, kind, primary, backup, dutyHours, escalation, holder, firm } = row
  const { onDuty, validFrom, validTo } = row
  const values = { primary, backup, dutyHours, escalation, holder, firm, hours: textsOfDuty(onDuty) }
  return {
    ...{ organisation, name, kind },
    values: { ...values, validFrom: validFrom ?? '', validTo: validTo ?? '' },
  }
}

/** What is sent of a form; null when the hours are not understood. */
export function writtenOf(values: RowValues): BodyOf<typeof writeDirectory> | null {
  const { hours, validFrom, validTo, holder, ...rest } = values
  const onDuty = dutyIn(hours)
  if (onDuty === undefined) return null
  return { ...rest, onDuty, validFrom: validFrom || null, validTo: validTo || null, holder: holder ?? null }
}
