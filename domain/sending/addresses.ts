import { reachedBy } from '../customer/reaching.ts'
import type { SendingChannel, SendingLanguage } from './sending.ts'

/** Where somebody can be written to, by channel; a telephone at a desk takes no messages. */
export type Addresses = Partial<Readonly<Record<SendingChannel, string>>>

const mail = /[\w.+-]+@[\w.-]+\.[a-z]{2,}/i

/** What a contact says of how to write to somebody: mail address, mobile telephone, or both. */
export function addressesIn(contact: string): Addresses {
  const text = contact.normalize('NFKC')
  const written = mail.exec(text)?.[0]
  const mobile = reachedBy(text.replace(new RegExp(mail, 'gi'), ' '))
  return {
    ...(written === undefined ? {} : { mail: written }),
    ...(mobile !== null && /^1[3-9]\d{9}$/.test(mobile) ? { sms: mobile } : {}),
  }
}

/** The language in which somebody wrote to us, for what is written back: English only where there is no Chinese at all. */
export function languageOf(text: string): SendingLanguage {
  return /\p{Script=Han}/u.test(text) || !/[a-z]/i.test(text) ? 'zh' : 'en'
}
