import type { Firm } from '#contract/network/directory.ts'
import type { OpeningHours } from '#domain/calendar/calendar.ts'
import type { Contact } from '#domain/directory/row.ts'
import type { Network } from '#domain/organisation/network.ts'
import { nationalCenter, networkOf } from '#domain/organisation/network.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'
import { deskForSp } from '#domain/organisation/passing.ts'
import type { Instant } from '#domain/time.ts'
import { plusMinutes } from '#domain/time.ts'
import { demoPeople } from './demo-people.ts'

/** A row of the contact directory (R39): whom to reach at an SP or a province, and who last verified it. */
export type DirectoryRow = {
  readonly organisation: OrganisationId
  readonly primary: Contact
  /** Reachable at any hour. */
  readonly backup: Contact
  readonly dutyHours: string
  /** Whom to turn to when neither answers. */
  readonly escalation: string
  readonly verifiedAt: Instant
  /** Login of a person of the demonstration. */
  readonly verifiedBy: string
  readonly onDuty: OpeningHours
  readonly holder: OrganisationId | null
  readonly firm: Firm
}

const surnames = ['卢', '潘', '田', '石', '夏', '姚', '范', '钟', '龙', '段', '洪', '万', '雷']
const givenNames = ['若谷', '云舒', '怀瑾', '明澈', '嘉树', '子衿', '书白', '远山', '静言', '安之', '映雪']

const office: OpeningHours = { workday: [{ from: '09:00', to: '18:00' }], weekend: [], holiday: [] }
const listed: readonly string[] = [
  'serviceProvider',
  'provincialOperations',
  'branchBackOffice',
  'nationalCenter',
]

/** Invented contacts for every SP and every unit that must have a row; one row in eight has not been verified for 90 days. */
export function demoDirectory(organisations: readonly Organisation[], now: Instant): readonly DirectoryRow[] {
  const network = networkOf(organisations)
  const people = demoPeople(organisations)
  return organisations
    .filter(({ kind }) => listed.includes(kind))
    .map((one, i) => {
      const desk = deskAbove(one, network)
      const verifier = people.find(
        (person) => person.organisation === desk?.id && person.roles.includes('handler'),
      )
      return {
        organisation: one.id,
        primary: contact(one, 'primary', i),
        backup: contact(one, 'backup', i),
        dutyHours: '首联系人 工作日 09:00–18:00;备用联系人 7×24',
        escalation: `${desk?.name ?? '全国运营中心'} ${invented(5, desk?.provinceCode ?? 0)}`,
        verifiedAt: plusMinutes(now, -daysSinceVerified(i) * 24 * 60),
        verifiedBy: verifier?.login ?? 'center',
        onDuty: office,
        holder: one.kind === 'serviceProvider' ? (desk?.id ?? null) : null,
        firm: firm(one, i),
      }
    })
}

/** The operator's unit that looks after an SP, or that a unit reports to. */
function deskAbove(one: Organisation, network: Network): Organisation | undefined {
  if (one.kind === 'serviceProvider') return deskForSp(network, one)
  return one.kind === 'branchBackOffice' ? network.find(one.parent ?? '') : nationalCenter(network)
}

function daysSinceVerified(row: number): number {
  return row % 8 === 5 ? 91 + (row % 60) : 2 + ((row * 7) % 80)
}

function contact(one: Organisation, which: 'primary' | 'backup', row: number): Contact {
  const isPrimary = which === 'primary'
  const person = row * 2 + (isPrimary ? 0 : 1)
  const leads = one.kind === 'serviceProvider' ? '客服主管' : '运营主管'
  return {
    name: `${surnames[person % surnames.length]}${givenNames[person % givenNames.length]}`,
    role: isPrimary ? leads : '7×24值班',
    phone: invented(isPrimary ? 1 : 3, row),
    mobile: invented(isPrimary ? 2 : 4, row),
    email: `${isPrimary ? 'service' : 'duty'}@${one.id.toLowerCase()}.example.com`,
  }
}

/** How customers reach an SP; a unit of the operator has nothing of it here. */
function firm(one: Organisation, row: number): Firm {
  const nothing = { licence: '', address: '', representative: '' }
  if (one.kind !== 'serviceProvider') return { hotline: '', customerEmail: '', services: '', ...nothing }
  const customerEmail = `care@${one.id.toLowerCase()}.example.com`
  return { hotline: invented(6, row), customerEmail, services: one.name, ...nothing }
}

/** A number of the range 139000xxxxx; each block of 10 000 belongs to one column of the directory. */
function invented(block: number, which: number): string {
  return `139000${block}${String(which).padStart(4, '0')}`
}
