import type { Instant } from '#domain/time.ts'
import { type Channel, type Outgoing, portalChannel } from './channel.ts'
import { mailChannel } from './mail-channel.ts'
import type { PostConfig, SendingConfig } from './sending-config.ts'
import { signedPost } from './signed-post.ts'

/** The ways out that are configured; nothing where none is. */
export function outgoingOf(
  config: SendingConfig,
  allowed: readonly string[],
  now: () => Instant,
): { readonly outgoing?: Outgoing } {
  const { mail, sms, chat, portal } = config
  const channels = {
    ...(mail ? { mail: mailChannel(mail) } : {}),
    ...(sms ? { sms: smsChannel(sms, allowed, now) } : {}),
    ...(chat ? { chat: chatChannel(chat, allowed, now) } : {}),
    ...(portal ? { portal: portalChannel } : {}),
  }
  const host = mail?.from.split('@')[1] ?? 'beichen.invalid'
  return Object.keys(channels).length > 0 ? { outgoing: { channels, host } } : {}
}

/** Text messages through the operator's gateway. */
function smsChannel(config: PostConfig, allowed: readonly string[], now: () => Instant): Channel {
  const post = signedPost(config, allowed, now)
  return { send: ({ id, to, short, language }) => post(id, { id, to, text: short, language }) }
}

/** A line in the operator's chat. */
function chatChannel(config: PostConfig, allowed: readonly string[], now: () => Instant): Channel {
  const post = signedPost(config, allowed, now)
  return { send: ({ id, to, subject, short }) => post(id, { id, to, title: subject, text: short }) }
}
