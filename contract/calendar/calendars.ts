import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, rowsBy, shortText } from '../fields.ts'

const time = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' })
const hours = Type.Array(form({ from: time, to: time }), { maxItems: 12 })
const day = Type.String({ format: 'date' })

const year = form({
  year: Type.Integer({ minimum: 2000, maximum: 2200 }),
  holidays: Type.Array(day, { maxItems: 200 }),
  makeupWorkdays: Type.Array(day, { maxItems: 200 }),
})

/** The hours of one calendar, by the kind of day. */
export const openingHours = form({ workday: hours, weekend: hours, holiday: hours })

export const calendars = form({
  zone: shortText,
  openingHours: rowsBy('^[a-zA-Z][a-zA-Z0-9]{0,39}$', openingHours),
  channelCalendar: rowsBy('^[a-zA-Z0-9]{1,40}$', shortText),
  years: Type.Array(year, { maxItems: 200 }),
})

export type CalendarsForm = Static<typeof calendars>

export const showCalendars = endpoint({
  name: 'calendars',
  method: 'GET',
  path: '/api/calendars',
  tag: 'calendar',
  zh: '营业时间与节假日',
  en: 'Opening hours and holidays',
  who: 'signedIn',
  answer: calendars,
})

export const writeCalendars = endpoint({
  name: 'write-calendars',
  method: 'PUT',
  path: '/api/calendars',
  tag: 'calendar',
  zh: '修改营业时间与节假日；已算出的到期时间不变',
  en: 'Change opening hours and holidays; due times already computed stay',
  who: 'signedIn',
  body: calendars,
  answer: calendars,
})
