/**
 * Calendars are data of the business: versioned, editable and kept as JSON, so dates and times of day are
 * text. A case keeps the version it was judged by.
 */

/** A date of the operator's zone: 'YYYY-MM-DD'. */
export type PlainDateText = string

/** A month of the operator's zone: 'YYYY-MM'. */
export type MonthText = string

/** A time of day: 'HH:MM'; '24:00' is the end of the day. */
export type TimeOfDay = string

/** What a day is to an opening hour. Three kinds, see domain.md 2.2. */
export type DayType = 'workday' | 'weekend' | 'holiday'

/** When it is open on one day: intervals ascending, not overlapping, without their end. Empty is closed. */
export type Hours = readonly { readonly from: TimeOfDay; readonly to: TimeOfDay }[]

/** The hours of one calendar, by the type of the day. */
export type OpeningHours = Readonly<Record<DayType, Hours>>

/** The days off and the make-up working days of one year, as its notice gives them. */
export type YearOfDays = {
  readonly year: number
  readonly holidays: readonly PlainDateText[]
  readonly makeupWorkdays: readonly PlainDateText[]
}

/** All calendars of the operator: opening hours by name, the name each channel keeps, the years announced. */
export type Calendars = {
  readonly zone: string
  readonly openingHours: Readonly<Record<string, OpeningHours>>
  readonly channelCalendar: Readonly<Record<string, string>>
  readonly years: readonly YearOfDays[]
}

/** The refusal of business time: the holidays of that year have not been announced or not been entered. */
export type CalendarYearMissing = { readonly no: 'calendarYearMissing'; readonly year: number }
