import { randomUUID } from 'node:crypto'
import type { Network } from '#domain/organisation/network.ts'
import { nationalCenter, provinceOperations } from '#domain/organisation/network.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'
import type { Entry } from '#domain/report/entries.ts'
import { novemberWindow } from '#domain/report/november.fixture.ts'
import type { Specimen } from './specimens.ts'

/** Where a copy of a specimen comes in: at which window, for a customer of which province, on which day. */
export type Whereabouts = {
  readonly window: Organisation
  readonly province: string
  readonly day: Temporal.PlainDate
}

/** Who stands in a copy for whom of the specimen: window, city, province, centre, billing and two SPs. */
export type Standing = ReadonlyMap<string, OrganisationId>

/** Who stands for whom in the cases of a window; a window of the whole country has only the centre above it. */
export function standingFor(network: Network, window: Organisation): Standing {
  const centre = nationalCenter(network)?.id ?? ''
  const province =
    window.provinceCode === null ? centre : (provinceOperations(network, window.provinceCode)?.id ?? centre)
  const billing = network.all.find(
    (one) => one.department === 'billing' && one.provinceCode === window.provinceCode,
  )
  const sps = network.all.filter((one) => one.sp?.scope === 'national' && one.kind === 'serviceProvider')
  return new Map([
    [novemberWindow, window.id],
    ['B-HN-CS', window.provinceCode === null ? centre : (window.parent ?? province)],
    ['P-HN', province],
    ['N-CN', centre],
    ['D-HN-BILLING', billing?.id ?? centre],
    ['SP-L11', sps[0]?.id ?? ''],
    ['SP-N01', sps[1]?.id ?? ''],
  ])
}

/** What the copies of a specimen count for on that day, so many times: the same entries, moved to where they are. */
export function entriesOfCopies(
  { day, entries, c }: Specimen,
  at: Whereabouts,
  standing: Standing,
  times: number,
): readonly Entry[] {
  const by = day.until(at.day, { largestUnit: 'day' }).days
  const [cohort, from] = [day.toPlainYearMonth().toString(), c.intake.channel]
  const moved = (part: string | number) => {
    if (part === cohort) return at.day.toPlainYearMonth().toString()
    if (part === c.intake.customer.province) return at.province
    if (part === from) return at.window.window?.channels[0] ?? from
    if (typeof part === 'string' && /^\d{4}-\d\d-\d\d$/.test(part))
      return Temporal.PlainDate.from(part).add({ days: by }).toString()
    return standing.get(String(part)) ?? part
  }
  return entries.map(({ family, key, values }) => ({
    family,
    key: key.map(moved),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, (value ?? 0) * times])),
  }))
}

/** Names of organisations, which stand alone in a text. */
const names = /"([A-Z]+(?:-[A-Z0-9]+)+)"/g
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
const DAY = 86_400_000

/** The state of a copy as JSON: everything of the specimen, moved to where it is; its number and account are its own. */
export function stateOfCopy(specimen: Specimen, at: Whereabouts, standing: Standing, running: number) {
  const { c, day } = specimen
  const by = day.until(at.day, { largestUnit: 'day' }).days * DAY
  const shardKey = (at.window.provinceCode ?? 0) * 100
  const [id, number] = [
    randomUUID(),
    `${String(shardKey).padStart(4, '0')}${String(running).padStart(13, '0')}`,
  ]
  const texts: readonly (readonly [string, string])[] = [
    [`"${c.intake.channel}"`, `"${at.window.window?.channels[0] ?? c.intake.channel}"`],
    [`"province":"${c.intake.customer.province}"`, `"province":"${at.province}"`],
    [`"account":"${c.intake.customer.account}"`, `"account":"U${running}@bench"`],
    [`"${c.number}"`, `"${number}"`],
    [`"${c.id}"`, `"${id}"`],
    [`"shardKey":${c.shardKey}`, `"shardKey":${shardKey}`],
  ]
  const moved = JSON.stringify(c)
    .replaceAll(instants, (text) => new Date(Date.parse(text) + by).toISOString())
    .replaceAll(names, (_, name: string) => `"${standing.get(name) ?? name}"`)
  return texts.reduce((text, [from, to]) => text.replaceAll(from, to), moved)
}
