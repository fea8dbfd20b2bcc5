/** What is not as it should be with a mail itself. */
export const mailFlaws = ['broken', 'tooLarge', 'tooManyParts', 'tooDeep', 'tooSlow', 'notReadable'] as const
export type MailFlaw = (typeof mailFlaws)[number]

/** The case that a signed reference in a mail leads to, as far as the verdict asks. */
export type Referred = {
  readonly number: string
  /** Whether the window of the mailbox is the case's main window. */
  readonly isOfWindow: boolean
  readonly isOpen: boolean
  /** Whether whoever writes is whom the case is about: the address that it is answered at. */
  readonly isOfSender: boolean
}

/**
 * What a mail refers to: nothing of ours; something that looks like a reference of ours and is none; a case; a case that
 * is not there any more.
 */
export type Reference = 'none' | 'wrong' | 'gone' | Referred

/** The dispatch to an SP that a mail refers to, as far as the verdict asks. */
export type HeardSp = {
  readonly number: string
  /** Whether the SP has still to answer this very dispatch. */
  readonly isAwaited: boolean
  /** Whether it comes from an address that is on record for this SP. */
  readonly isOnRecord: boolean
  /** Whether it is signed: with the SP's certificate on record, or without one by the domain of its address. */
  readonly isProved: boolean
  /** Whether it says by its first line what it is. */
  readonly isAnswer: boolean
}

/** What of a mail its verdict depends on. */
export type Heard = {
  readonly flaw: MailFlaw | null
  /** Sent to an address that is no mailbox of ours, in a domain of ours. */
  readonly isMisaddressed: boolean
  /** Whether the mailbox is in use, and its window in service. */
  readonly isTaken: boolean
  /** Whether we have sent it ourselves: its own identifier is one that we have signed. */
  readonly isOurs: boolean
  /** In small letters. */
  readonly sender: string
  readonly headers: Headers
  /** The sender of the envelope: empty for what wants no answer; null where it is not known. */
  readonly returnPath: string | null
  /** A report of delivery, by its type. */
  readonly isReport: boolean
  /** Whether it says anything at all: in words or in files. */
  readonly isEmpty: boolean
  readonly reference: Reference
  /** Null: it refers to no dispatch to an SP. */
  readonly sp: HeardSp | 'wrong' | null
  /** How many mails of this sender have come to this mailbox within the hour before. */
  readonly lately: number
}

/** The headers of a mail by their names in small letters, each with every value it has. */
export type Headers = ReadonlyMap<string, readonly string[]>
