/** What a person does with a mail that waits. */
export const mailDecisions = ['join', 'make', 'putAside', 'spAnswer'] as const
export type MailDecision = (typeof mailDecisions)[number]

/** Why a mail is put aside. */
export const asideReasons = ['advertising', 'notForUs', 'alreadyHandled', 'notUsable'] as const
export type AsideReason = (typeof asideReasons)[number]

/** Mails that a person may still decide about: those in quarantine, and those taken for automatic ones. */
export const decidable = ['quarantine', 'automatic'] as const

/** How many days what a mail says is kept after it has been dealt with; what became of it stays. */
export const KEPT_DAYS = 30
