/** What a message is sent over: mail, a text message, what the customer finds in the portal, the operator's own chat. */
export const sendingChannels = ['mail', 'sms', 'portal', 'chat'] as const
export type SendingChannel = (typeof sendingChannels)[number]

/** What is told: to customers one thing of their case at a time, to staff what happened since they were last told. */
export const customerTemplates = ['receipt', 'reply', 'moreNeeded', 'result', 'closed'] as const
/** Besides: the codes by which a customer gets to their case at the website, or signs in there. */
export const templates = [...customerTemplates, 'code', 'signInCode', 'digest', 'spDispatch'] as const
export type CustomerTemplate = (typeof customerTemplates)[number]
export type Template = (typeof templates)[number]

/** The languages in which there are templates. */
export type SendingLanguage = 'zh' | 'en'

/** What fills in a template; what has no value is left out with its line. */
export type Variables = Readonly<Record<string, string | null>>

/** `sent`: taken by whoever carries it on; `delivered` and `bounced`: what came of that, where anybody says so. */
export const sendingStates = ['waiting', 'sending', 'sent', 'delivered', 'bounced', 'dead'] as const
export type SendingState = (typeof sendingStates)[number]

/** Why it did not go. */
export const sendingFailures = [
  'unreachable',
  'tooSlow',
  'refusedForNow',
  'notSignedIn',
  'senderRefused',
  'recipientRefused',
  'contentRefused',
  'channelOff',
  'broken',
  'returned',
  'givenUp',
] as const
export type SendingFailure = (typeof sendingFailures)[number]

/** What another attempt would not change. */
const forGood: readonly SendingFailure[] = ['recipientRefused', 'contentRefused', 'returned', 'givenUp']

/** Whether another attempt would change nothing. */
export function isForGood(failure: SendingFailure): boolean {
  return forGood.includes(failure)
}
