import type { Calendars, Hours } from './calendar.ts'

const allDay: Hours = [{ from: '00:00', to: '24:00' }]
const officeDay: Hours = [{ from: '09:00', to: '18:00' }]
const closed: Hours = []

/** The calendars a new installation begins with (R14, R15); the years are added where they are known. */
export const seedCalendars: Calendars = {
  zone: 'Asia/Shanghai',
  openingHours: {
    always: { workday: allDay, weekend: allDay, holiday: allDay },
    hall: {
      workday: officeDay,
      weekend: [{ from: '09:00', to: '17:00' }],
      holiday: [{ from: '10:00', to: '16:00' }],
    },
    accountManager: { workday: officeDay, weekend: closed, holiday: closed },
  },
  channelCalendar: {
    hotline10000: 'always',
    businessHall: 'hall',
    accountManager: 'accountManager',
    webSelfService: 'always',
    siteHotline: 'always',
    siteEmail: 'always',
    spHotline: 'always',
    spEmail: 'always',
    spPortal: 'always',
    regulator: 'always',
  },
  years: [],
}
