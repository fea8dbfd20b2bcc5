import Type from 'typebox'
import { automaticSigns } from '#domain/mail/automatic.ts'
import { asideReasons, mailDecisions } from '#domain/mail/deciding.ts'
import { mailChannels, securities } from '#domain/mail/mailbox.ts'
import { quarantineReasons } from '#domain/mail/verdict.ts'

/** The same lists as the domain has them, for pages to offer. */
export const asideNames = asideReasons
export const mailChannelNames = mailChannels
export const securityNames = securities

/** The lists of mail: what waits for a person, what a program wrote, what came back, what became part of a case. */
export const mailLists = ['quarantine', 'automatic', 'bounce', 'taken', 'decided'] as const
export type MailList = (typeof mailLists)[number]

/** Why a mail is what it was taken for. */
export const mailReasons = [...quarantineReasons, ...automaticSigns] as const

export const mailList = Type.Enum([...mailLists])
export const mailReason = Type.Enum([...mailReasons])
export const verdict = Type.Enum(['newCase', 'joins', 'spAnswers', 'automatic', 'bounce', 'quarantine'])
export const mailDecision = Type.Enum([...mailDecisions])
export const asideReason = Type.Enum([...asideReasons])
export const mailChannel = Type.Enum([...mailChannels])
export const security = Type.Enum([...securities])
export const trouble = Type.Enum(['notAllowed', 'notSignedIn', 'unreachable'])
