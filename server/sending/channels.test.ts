import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import type { Message } from './channel.ts'
import { mailChannel } from './mail-channel.ts'
import { outgoingOf } from './outgoing-of.ts'
import { nothingOut } from './sending-config.ts'
import { headerOf, type ReceivingServer, receivingServer } from './testing/receiving-server.ts'

const message: Message = {
  ...{ id: '0192f0c1-0000-7000-8000-000000000001', to: '13900000001', desk: '长沙10000号', language: 'zh' },
  ...{ subject: '关于您的事项 1', text: '您好：\n\n正文', short: '编号1：正文', automatic: true },
  ...{ messageId: '<1@example.cn>', thread: null },
}
const mail: Message = { ...message, to: 'someone@example.cn' }
const secret = 'a secret of both sides'
const now = () => instant('2026-11-27T10:00:00+08:00')

let server: ReceivingServer
const posted: { headers: IncomingHttpHeaders; body: string }[] = []
let answer: readonly [status: number, body: string] = [202, '']
const sink = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => {
    body += part.toString('utf8')
  })
  request.on('end', () => {
    posted.push({ headers: request.headers, body })
    response.writeHead(answer[0], { location: 'http://169.254.169.254/' }).end(answer[1])
  })
})
beforeAll(async () => {
  server = await receivingServer()
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await server.stop()
  await new Promise((resolve) => sink.close(resolve))
})
beforeEach(() => {
  posted.length = 0
  server.taken.length = 0
})

function posting(name: 'sms' | 'chat') {
  const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/messages`
  const { outgoing } = outgoingOf({ ...nothingOut, [name]: { url, secret } }, [], now)
  const channel = outgoing?.channels[name]
  if (!channel) throw new Error('the channel is off')
  return channel
}

test('an end of a line in a name, a subject or an address makes no header', async () => {
  const evil = '\r\nBcc: victim@example.cn\r\n\r\nanother body'
  const sent = { ...mail, desk: `desk${evil}`, subject: `subject${evil}`, text: `text${evil}` }
  expect(await mailChannel(server.config).send(sent)).toEqual({ ok: true, value: 'sent' })
  const [taken] = server.taken
  if (!taken) throw new Error('it was not taken')
  expect([taken.to, headerOf(taken, 'Bcc')]).toEqual([['someone@example.cn'], null])
  await mailChannel(server.config).send({ ...mail, to: `someone@example.cn${evil}` })
  expect(server.taken.flatMap((one) => one.to)).not.toContain('victim@example.cn')
})

test('where the line is to be sealed, nothing is said on an open one', async () => {
  const open = mailChannel({ ...server.config, tls: 'begun' })
  expect((await open.send(mail)).ok).toBe(false)
  expect(server.taken).toEqual([])
})

test('a server that does not know us, or that nobody has, is named', async () => {
  const guarded = await receivingServer({ account: { user: 'beichen', pass: 'right' } })
  const by = (pass: string) => mailChannel({ ...guarded.config, auth: { user: 'beichen', pass } })
  expect(await by('wrong').send(mail)).toEqual({ ok: false, no: 'notSignedIn' })
  expect(await by('right').send(mail)).toEqual({ ok: true, value: 'sent' })
  await guarded.stop()
  expect(await by('right').send(mail)).toEqual({ ok: false, no: 'unreachable' })
})

test('a text message is posted signed, with its own number, so that the gateway can tell whose and whether twice', async () => {
  answer = [202, '{"state":"accepted"}']
  expect(await posting('sms').send(message)).toEqual({ ok: true, value: 'sent' })
  const [{ headers, body } = { headers: {}, body: '' }] = posted
  expect(JSON.parse(body)).toEqual({ id: message.id, to: '13900000001', text: '编号1：正文', language: 'zh' })
  expect(headers['idempotency-key']).toBe(message.id)
  const [, time = '', mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-beichen-signature'])) ?? []
  expect(time).toBe('1795744800')
  expect(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')).toBe(mark)
})

test('a chat gets subject and few words', async () => {
  answer = [200, '']
  await posting('chat').send({ ...message, to: 'liu.yang' })
  expect(JSON.parse(posted[0]?.body ?? '')).toEqual({
    ...{ id: message.id, to: 'liu.yang', title: '关于您的事项 1', text: '编号1：正文' },
  })
})

test.each([
  [200, '{"state":"delivered"}', { ok: true, value: 'delivered' }],
  [204, '', { ok: true, value: 'sent' }],
  [302, '', { ok: false, no: 'refusedForNow' }],
  [401, '', { ok: false, no: 'notSignedIn' }],
  [422, '{"failure":"recipient"}', { ok: false, no: 'recipientRefused' }],
  [422, 'not even JSON', { ok: false, no: 'contentRefused' }],
  [429, '', { ok: false, no: 'refusedForNow' }],
  [503, '', { ok: false, no: 'refusedForNow' }],
] as const)('a gateway that answers %i %s', async (status, body, outcome) => {
  answer = [status, body]
  expect(await posting('sms').send(message)).toEqual(outcome)
  expect(posted).toHaveLength(1)
})
