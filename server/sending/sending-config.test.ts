import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { outgoingOf } from './outgoing-of.ts'
import { nothingOut } from './sending-config.ts'

const secret = 'a secret of both sides'
const read = (environment: NodeJS.ProcessEnv) => readConfig(environment)
function sendingOf(environment: NodeJS.ProcessEnv) {
  const config = read(environment)
  return config.ok ? config.value.sending : config.no.map((one) => one.variable)
}
const from = { BEICHEN_MAIL_FROM: 'service@example.cn' }

test('without a variable nothing goes out', () => {
  expect(sendingOf({})).toEqual(nothingOut)
  expect(outgoingOf(nothingOut, [], () => '' as never)).toEqual({})
})

test.each([
  ['smtp://mail.example.cn', { host: 'mail.example.cn', port: 587, tls: 'begun', auth: null }],
  ['smtps://mail.example.cn', { port: 465, tls: 'wrapped' }],
  ['smtp://us%40er:p%3Aw@mail.example.cn:2525', { port: 2525, auth: { user: 'us@er', pass: 'p:w' } }],
  ['smtp://[::1]:25?tls=none', { host: '::1', port: 25, tls: 'none' }],
])('mail goes by %s', (url, wished) => {
  expect(sendingOf({ ...from, BEICHEN_SMTP_URL: url })).toMatchObject({ mail: wished })
})

test.each([
  { BEICHEN_SMTP_URL: 'http://mail.example.cn', ...from },
  { BEICHEN_SMTP_URL: 'smtp://mail.example.cn?tls=maybe', ...from },
  { BEICHEN_SMTP_URL: 'smtp://user:pass%@mail.example.cn', ...from },
  { BEICHEN_MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn', BEICHEN_SMTP_URL: 'smtp://mail.example.cn' },
  { BEICHEN_SMS_URL: 'ftp://sms.example.cn', BEICHEN_SMS_SECRET: secret },
  { BEICHEN_SMS_SECRET: 'short', BEICHEN_SMS_URL: 'https://sms.example.cn' },
  { BEICHEN_CHAT_SECRET: '', BEICHEN_CHAT_URL: 'https://chat.example.cn' },
  { BEICHEN_PORTAL_MESSAGES: 'perhaps' },
])('%j is refused by its first variable, without saying a secret', (environment) => {
  expect(sendingOf(environment)).toEqual([Object.keys(environment)[0]])
  const config = read(environment)
  expect(JSON.stringify(config)).not.toMatch(/pass%|"short"/)
})
