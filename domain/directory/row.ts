import type { OpeningHours, PlainDateText } from '../calendar/calendar.ts'

/** A person of the contact directory, with the ways to reach them; what is not known is empty. */
export type Contact = {
  readonly name: string
  readonly role: string
  readonly phone: string
  readonly mobile: string
  readonly email: string
}

/** What a row of the contact directory says of who answers for an organisation (R39; domain.md 1.6). */
export type Answering = {
  readonly primary: Contact
  /** Reachable at any hour. */
  readonly backup: Contact
  /** When the first contact is there; null: nobody has said so. */
  readonly onDuty: OpeningHours | null
  /** The first and the last day on which the row holds; null: from ever, for ever. */
  readonly validFrom: PlainDateText | null
  readonly validTo: PlainDateText | null
}

/** Whether somebody can be reached in any way at all. */
export function isReachable({ phone, mobile, email }: Contact): boolean {
  return [phone, mobile, email].some((way) => way.trim() !== '')
}
