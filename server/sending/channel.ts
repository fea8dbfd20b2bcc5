import type { Outcome } from '#domain/outcome.ts'
import type { SendingChannel, SendingFailure, SendingLanguage } from '#domain/sending/sending.ts'

/** One message to one recipient, ready to go. */
export type Message = {
  readonly id: string
  readonly to: string
  /** In whose name, as people know it. */
  readonly desk: string
  readonly language: SendingLanguage
  readonly subject: string
  readonly text: string
  /** The few words of it. */
  readonly short: string
  /** Nobody wrote it, and no machine is to answer it. */
  readonly automatic: boolean
  /** The same on every attempt. */
  readonly messageId: string
  /** What the messages of one case have in common; null where it is of no one case. */
  readonly thread: string | null
}

/** A way out. What carries a message on has taken it, or even says that it is there. */
export type Channel = {
  readonly send: (message: Message) => Promise<Outcome<'sent' | 'delivered', SendingFailure>>
}

/** The ways out that are switched on, and the host in whose name messages are numbered. */
export type Outgoing = {
  readonly channels: Partial<Readonly<Record<SendingChannel, Channel>>>
  readonly host: string
}

/** Whether a channel is switched on. */
export function isOn(outgoing: Outgoing | undefined, channel: SendingChannel): boolean {
  return outgoing?.channels[channel] !== undefined
}

/** A message that is only kept: whoever it is for finds it in the portal. */
export const portalChannel: Channel = { send: async () => ({ ok: true, value: 'sent' }) }
