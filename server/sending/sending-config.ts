import { createPrivateKey } from 'node:crypto'
import type { Reading } from '../single-sign-on/sign-on-config.ts'

/** A server of the operator that is posted to, and what the posts are signed with. */
export type PostConfig = { readonly url: string; readonly secret: string }

/** How mail goes out. */
export type SmtpConfig = {
  readonly host: string
  readonly port: number
  /** `wrapped`: from the first byte; `begun`: with STARTTLS or not at all; `none`: open, on a line one trusts. */
  readonly tls: 'wrapped' | 'begun' | 'none'
  readonly auth: { readonly user: string; readonly pass: string } | null
  readonly from: string
  /** The key with which our mail is signed (DKIM), in the name of the domain of `from`; null: not signed. */
  readonly dkim?: { readonly selector: string; readonly key: string } | null
}

/** The ways out that the environment names; null: that one is off. */
export type SendingConfig = {
  readonly mail: SmtpConfig | null
  readonly sms: PostConfig | null
  readonly chat: PostConfig | null
  readonly portal: boolean
}

/** Nothing goes out. */
export const nothingOut: SendingConfig = { mail: null, sms: null, chat: null, portal: false }

/** The variables of what goes out. All that is wrong with them is said, never with their values: they hold secrets. */
export function readSending(reading: Reading): SendingConfig {
  const portal = reading.given('BEICHEN_PORTAL_MESSAGES') ?? 'no'
  if (!['yes', 'no'].includes(portal))
    reading.refuse('BEICHEN_PORTAL_MESSAGES', '应为 yes 或 no', 'it must be yes or no')
  return {
    mail: readSmtp(reading),
    sms: readPost('BEICHEN_SMS', reading),
    chat: readPost('BEICHEN_CHAT', reading),
    portal: portal === 'yes',
  }
}

const wrongSmtp = {
  zh: '环境变量 BEICHEN_SMTP_URL 应形如 smtp://用户:密码@主机:端口 或 smtps://…；仅在可信线路上可加 ?tls=none。',
  en: 'BEICHEN_SMTP_URL must be smtp://user:password@host:port or smtps://…; ?tls=none only on a line one trusts.',
}

function readSmtp({ given, miss }: Reading): SmtpConfig | null {
  const [text, from] = [given('BEICHEN_SMTP_URL'), given('BEICHEN_MAIL_FROM')]
  if (text === null) return null
  const server = smtpServerIn(text)
  if (server === null) miss('BEICHEN_SMTP_URL', wrongSmtp.zh, wrongSmtp.en)
  if (from !== null && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(from))
    return server && { ...server, from, dkim: readDkim(given, miss) }
  const zh = '发邮件时必须设置环境变量 BEICHEN_MAIL_FROM 为发件地址。'
  miss('BEICHEN_MAIL_FROM', zh, 'Mail needs BEICHEN_MAIL_FROM, the address it comes from.')
  return null
}

/** The selector and the private key, PEM or PEM in base64; both or neither. */
function readDkim(given: Reading['given'], miss: Reading['miss']): NonNullable<SmtpConfig['dkim']> | null {
  const [selector, text] = [given('BEICHEN_DKIM_SELECTOR'), given('BEICHEN_DKIM_KEY')]
  if (selector === null && text === null) return null
  const key = text?.includes('-----') ? text : Buffer.from(text ?? '', 'base64').toString('latin1')
  if (selector !== null && /^[a-z0-9.-]{1,60}$/i.test(selector) && isPrivateKey(key)) return { selector, key }
  const zh = '邮件签名须同时设置 BEICHEN_DKIM_SELECTOR 与 BEICHEN_DKIM_KEY（PEM 私钥或其 base64）。'
  const en =
    'Signing mail needs BEICHEN_DKIM_SELECTOR and BEICHEN_DKIM_KEY, a private key as PEM or its base64.'
  miss('BEICHEN_DKIM_KEY', zh, en)
  return null
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

function smtpServerIn(text: string): Omit<SmtpConfig, 'from'> | null {
  const url = URL.parse(text)
  const fits = url && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
  const account = url && accountIn(url)
  if (!fits || account === null || !['', '?tls=none'].includes(url.search)) return null
  const tls = url.protocol === 'smtps:' ? 'wrapped' : url.search === '' ? 'begun' : 'none'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (tls === 'wrapped' ? 465 : 587)),
    tls,
    auth: account.user === '' ? null : account,
  }
}

/** Name and password; null where they are not written as an address has them. */
function accountIn({ username, password }: URL): { readonly user: string; readonly pass: string } | null {
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  } catch {
    return null
  }
}

function readPost(name: 'BEICHEN_SMS' | 'BEICHEN_CHAT', { given, miss }: Reading): PostConfig | null {
  const [url, secret] = [given(`${name}_URL`), given(`${name}_SECRET`)]
  if (url === null) return null
  const isAddress = /^https?:$/.test(URL.parse(url)?.protocol ?? '')
  if (!isAddress)
    miss(
      `${name}_URL`,
      `环境变量 ${name}_URL 应为 http 或 https 地址。`,
      `${name}_URL must be an http or https address.`,
    )
  if (secret === null || secret.length < 16)
    miss(
      `${name}_SECRET`,
      `使用 ${name}_URL 时必须设置至少 16 个字符的 ${name}_SECRET。`,
      `${name}_URL needs ${name}_SECRET of 16 characters or more.`,
    )
  return isAddress && secret !== null ? { url, secret } : null
}
