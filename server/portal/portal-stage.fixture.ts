/** For tests: the website's part of the door, with a browser in front of it and a mail server behind. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import { openDoor } from '../http/app.ts'
import { sendDue } from '../sending/send-due.ts'
import type { SendingConfig } from '../sending/sending-config.ts'
import { type SendingStage, sendingStage } from '../sending/sending-shell.fixture.ts'
import { type ReceivingServer, wordsOf } from '../sending/testing/receiving-server.ts'
import { afterAnswers } from './after-answer.ts'

/** What came back. */
export type Came = {
  readonly status: number
  readonly body: Record<string, unknown> & { readonly code?: string }
  readonly text: string
}

/** A browser: it keeps what it is given to keep, and says where it asks from. */
export type Browser = {
  address: string
  cookies: Record<string, string>
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    key?: string,
  ) => Promise<Came>
  readonly send: (path: string, bytes: string) => Promise<Came>
}

/** The stage, the door on it, and browsers to stand in front of it. */
export type PortalStage = SendingStage & {
  readonly app: FastifyInstance
  readonly browser: (address?: string) => Browser
}

/** What a customer writes at the website. */
export const written = {
  kind: 'complaint',
  account: 'ad0731000001@hn.example',
  phone: '13900000001',
  mail: 'someone@example.cn',
  province: '湖南',
  city: '长沙',
  consumedAt: '2026-11-22T20:00:00+08:00',
  serviceContent: '包月影院',
  description: '没有订购却扣了费',
} as const

/** Sets it up. */
export async function portalStage(
  pool: Pool,
  now: Instant,
  config: Partial<SendingConfig>,
): Promise<PortalStage> {
  const stage = (await sendingStage(pool, now, config)) as PortalStage
  const app = await openDoor(stage.shell, null)
  return Object.assign(stage, { app, browser: (address = '203.0.113.7') => browserAt(app, address) })
}

function browserAt(app: FastifyInstance, address: string): Browser {
  const own: Browser = {
    address,
    cookies: {},
    ask: (method, path, body, key = randomUUID()) =>
      said({
        ...{ method, path, key },
        ...(body === undefined ? {} : { payload: JSON.stringify(body), type: 'application/json' }),
      }),
    send: (path, payload) =>
      said({ method: 'POST', path, payload, type: 'application/octet-stream', key: randomUUID() }),
  }
  return own

  async function said(asked: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
    readonly path: string
    readonly payload?: string
    readonly type?: string
    readonly key: string
  }): Promise<Came> {
    const headers = {
      ...{ 'x-beichen': '1', 'idempotency-key': asked.key },
      ...(asked.type === undefined ? {} : { 'content-type': asked.type }),
    }
    const answer = await app.inject({
      ...{ method: asked.method, url: asked.path, headers, remoteAddress: own.address },
      ...{ cookies: own.cookies },
      ...(asked.payload === undefined ? {} : { payload: asked.payload }),
    })
    for (const { name, value } of answer.cookies) own.cookies[name] = value
    const isJson = /json/.test(String(answer.headers['content-type']))
    return { status: answer.statusCode, body: isJson ? answer.json() : {}, text: answer.body }
  }
}

/** A code that was asked for: its ticket, and the code where it came. */
export type Coded = { readonly ticket: string; readonly code: string | null }

/** Asks for a code and reads it where it was sent; null when none came though everything that was due went. */
export async function codeFor(
  stage: PortalStage,
  browser: Browser,
  server: ReceivingServer,
  wanted: { readonly number: string; readonly tail: string },
): Promise<Coded> {
  return codeAt('/api/portal/codes', wanted, { stage, browser, server })
}

/** The same for signing in with a telephone or mail address. */
export async function signInCodeFor(
  stage: PortalStage,
  browser: Browser,
  server: ReceivingServer,
  contact: string,
): Promise<Coded> {
  return codeAt('/api/portal/account/codes', { contact }, { stage, browser, server })
}

/** Signs in at the website. */
export async function signedIn(
  stage: PortalStage,
  browser: Browser,
  server: ReceivingServer,
  contact: string,
): Promise<void> {
  const { ticket, code } = await signInCodeFor(stage, browser, server, contact)
  const entered = await browser.ask('POST', '/api/portal/account/session', { ticket, code: code ?? '' })
  if (entered.status !== 200) throw new Error(entered.text)
}

type Ground = {
  readonly stage: PortalStage
  readonly browser: Browser
  readonly server: ReceivingServer
}

async function codeAt(path: string, wanted: object, { stage, browser, server }: Ground): Promise<Coded> {
  const before = server.taken.length
  const asked = await browser.ask('POST', path, wanted)
  const ticket = String(asked.body.ticket)
  await afterAnswers()
  while ((await sendDue(stage.shell, stage.now)) > 0);
  const mail = server.taken.slice(before).findLast((one) => /验证码|code (is|to)/.test(wordsOf(one)))
  return { ticket, code: mail ? (/(?<!\d)\d{6}(?!\d)/.exec(wordsOf(mail))?.[0] ?? null) : null }
}
