import { isRoundTheClock, openingHours } from '#domain/calendar/opening-hours.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { instant } from '#domain/time.ts'
import { emptyCases } from '#server/database/empty-cases.ts'
import type { CasesFile } from './file-form.ts'
import type { Stage } from './stage.ts'
import { whoMayAskWhom } from './static-passing.ts'

type Check = (stage: Stage, file: CasesFile) => Promise<readonly string[]> | readonly string[]

/** The static checks by their numbers: each gives the sentences that are not true. */
export const staticChecks: Readonly<Record<string, Check>> = {
  S01: sixKindsOfWindow,
  S02: fourTiers,
  S03: departmentsOfEveryProvince,
  S04: contactsOfEveryone,
  S05: hoursOfWindows,
  S06: oneTableForBothEntries,
  S07: teamsOfABackOffice,
  S08: whoMayAskWhom,
}

const all = (stage: Stage): readonly Organisation[] => stage.shell.reference.network().all
const unless = (truth: boolean, sentence: string): readonly string[] => (truth ? [] : [sentence])

function sixKindsOfWindow(): readonly string[] {
  const owners = Object.values(windowKinds).map((kind) => kind.owner)
  const count = (owner: string) => owners.filter((one) => one === owner).length
  return [
    ...unless(owners.length === 6, `there are ${owners.length} kinds of window, not six`),
    ...unless(
      count('provincialCompany') === 3,
      '10000, hall and account manager do not all belong to the province',
    ),
    ...unless(
      count('platformDivision') === 2,
      'the website and its published contacts do not belong to the platform division',
    ),
    ...unless(count('serviceProvider') === 1, "the SPs' contacts do not belong to the SPs"),
  ]
}

function fourTiers(stage: Stage): readonly string[] {
  const network = stage.shell.reference.network()
  const kindOf = (id: string | null) => (id === null ? null : (network.find(id)?.kind ?? null))
  return all(stage).flatMap((one) => {
    if (one.kind === 'branchBackOffice')
      return unless(kindOf(one.parent) === 'provincialOperations', `${one.id} has no province`)
    if (one.kind === 'provincialOperations')
      return unless(kindOf(one.parent) === 'nationalCenter', `${one.id} has no centre`)
    const local = one.kind === 'serviceWindow' && one.city !== null
    return local ? unless(kindOf(one.parent) === 'branchBackOffice', `${one.id} has no back office`) : []
  })
}

function departmentsOfEveryProvince(stage: Stage): readonly string[] {
  const roles = ['acceptance', 'technicalSupport', 'businessManagement', 'serviceManagement']
  return all(stage)
    .filter((one) => one.kind === 'provincialOperations')
    .flatMap((province) => {
      const present = all(stage)
        .filter((one) => one.parent === province.id)
        .map((one) => one.department as string)
      return roles
        .filter((role) => !present.includes(role))
        .map((role) => `${province.id} has no department for ${role}`)
    })
}

async function contactsOfEveryone(stage: Stage): Promise<readonly string[]> {
  const now = instant('2026-11-23T00:00:00Z')
  stage.jump(now)
  const wanted = all(stage).filter(
    (one) => one.status === 'active' && ['serviceProvider', 'provincialOperations'].includes(one.kind),
  )
  const contact = (role: string) => ({
    name: role,
    role,
    phone: '02100000000',
    mobile: '13900000000',
    email: `${role}@contact.example`,
  })
  for (const one of wanted) {
    const body = {
      primary: contact('primary'),
      backup: contact('backup'),
      dutyHours: '7x24',
      escalation: 'head',
    }
    await stage.ask(one.id, 'PUT', `/api/directory/${one.id}`, body)
  }
  const rows = async () => {
    const { body } = await stage.admin('GET', '/api/directory')
    return body.rows as readonly { organisation: string; stale: boolean; primary: object; backup: object }[]
  }
  const fresh = await rows()
  stage.jump(instant('2027-02-22T00:00:00Z'))
  const old = await rows()
  return [
    ...wanted
      .filter((one) => !fresh.some((row) => row.organisation === one.id))
      .map((one) => `${one.id} has no contacts`),
    ...unless(
      fresh.every((row) => !row.stale),
      'a row verified today is called stale',
    ),
    ...unless(
      old.every((row) => row.stale),
      'a row not verified for more than ninety days is not called stale',
    ),
  ]
}

function hoursOfWindows(stage: Stage): readonly string[] {
  const calendars = stage.shell.reference.calendars()
  const aroundTheClock = (channel: string) =>
    isRoundTheClock(openingHours(calendars, calendars.channelCalendar[channel] ?? ''))
  return [
    ...unless(aroundTheClock('hotline10000'), 'the 10000 hotline is not open around the clock'),
    ...unless(!aroundTheClock('businessHall'), 'business halls have no business hours'),
    ...unless(!aroundTheClock('accountManager'), 'account managers have no business hours'),
  ]
}

async function oneTableForBothEntries(stage: Stage, file: CasesFile): Promise<readonly string[]> {
  await emptyCases(stage.shell.pool)
  const operator = file.cases.find((one) => one.given.channel === 'hotline10000')?.given
  const sp = file.sps[0]
  if (!operator || !sp) return []
  const own = {
    channel: operator.channel,
    window: operator.windowOrg,
    customer: {},
    kind: 'complaint',
    description: 'S06',
  }
  await stage.ask(operator.windowOrg, 'POST', '/api/cases', own)
  await stage.ask(sp.id, 'POST', '/api/cases', {
    ...own,
    channel: 'spPortal',
    window: sp.id,
    onBehalfOf: 'self',
  })
  const { body } = await stage.admin('GET', '/api/cases?queue=all&state=any')
  const channels = (body.rows as readonly { channel: string }[]).map((row) => row.channel).sort()
  return unless(
    channels.join() === 'hotline10000,spPortal',
    `both entries should be in one list; there are ${channels.join()}`,
  )
}

async function teamsOfABackOffice(stage: Stage): Promise<readonly string[]> {
  const branch = all(stage).find((one) => one.kind === 'branchBackOffice')
  if (!branch) return []
  const team = {
    window: null,
    sp: null,
    billingInterconnected: false,
    status: 'active',
    parent: branch.id,
    kind: 'department',
  }
  const place = { provinceCode: branch.provinceCode, province: branch.province, city: branch.city }
  const faults: string[] = []
  for (const department of ['businessManagement', 'technicalSupport']) {
    const id = `T-${branch.id}-${department}`
    const made = await stage.admin('POST', '/api/organisations', {
      ...team,
      ...place,
      id,
      name: id,
      department,
    })
    if (made.status !== 200)
      faults.push(`${branch.id} cannot have a team for ${department}: ${made.body.code}`)
  }
  return faults
}
