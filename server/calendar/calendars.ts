import type { CalendarsForm, writeCalendars } from '#contract/calendar/calendars.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import type { Calendars } from '#domain/calendar/calendar.ts'
import { hoursAreSound } from '#domain/calendar/opening-hours.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { bareRows } from '../bare-rows.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Opening hours, which channel keeps which, and the years of holidays. */
export async function showCalendarsUse(_call: Call, shell: Shell): Promise<Outcome<CalendarsForm, Refused>> {
  return yes(shell.reference.calendars() as unknown as CalendarsForm)
}

/** Writes a new version; due instants that are computed already stay as they are. */
export async function writeCalendarsUse(
  call: Call<undefined, undefined, BodyOf<typeof writeCalendars>>,
  shell: Shell,
): Promise<Outcome<CalendarsForm, Refused>> {
  // The rules are the whole operator's: whoever edits them does so for the centre.
  const { organisation } = actorOf(call)
  if (organisation !== nationalCenter(shell.reference.network())?.id) return no(refused('notYourTier'))
  const wished = call.body as unknown as Calendars
  const fields = unsound(wished, shell.reference.calendars())
  if (fields.length > 0) return no({ code: 'validationFailed', fields, wrong: true })
  const done = await administer(shell, async (db) => {
    const { rows } = await db.query<{ version: number }>(
      `insert into calendars (version, content, changed_at, changed_by)
       select coalesce(max(version), 0) + 1, $1, $2, $3 from calendars returning version`,
      [JSON.stringify(wished), call.now, call.who?.login],
    )
    const version = rows[0]?.version ?? 0
    const act = actBy(call, 'calendarsChanged', { version })
    return yes({ value: version, act, keeping: { rows: [witnessed('calendars', version)] } })
  })
  if (!done.ok) return done
  await shell.reference.reload()
  await tellReferenceChanged(shell.pool)
  return yes(call.body)
}

function unsound(wished: Calendars, present: Calendars): readonly string[] {
  const fields: string[] = []
  const hours = bareRows(wished.openingHours)
  const channels = bareRows(wished.channelCalendar)
  for (const [name, { workday, weekend, holiday }] of Object.entries(wished.openingHours)) {
    if (![workday, weekend, holiday].every(hoursAreSound)) fields.push(`openingHours.${name}`)
  }
  // Every channel that had hours keeps some: its clocks must always be able to start.
  for (const channel of new Set([
    ...Object.keys(present.channelCalendar),
    ...Object.keys(wished.channelCalendar),
  ])) {
    const name = channels[channel]
    if (name === undefined || !hours[name]) fields.push(`channelCalendar.${channel}`)
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: wished.zone })
  } catch {
    fields.push('zone')
  }
  const years = wished.years.map((one) => one.year)
  if (new Set(years).size !== years.length) fields.push('years')
  return fields
}
