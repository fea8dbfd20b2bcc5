import { request } from 'node:http'
import type { Pool } from 'pg'
import { expect } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { freshDatabase } from '#server/database/testing/test-database.ts'
import type { Running } from '#server/start.ts'
import type { Client } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { type Desk, desks, type Operator, operator, staffed } from '../testing/operator.ts'
import { serverInProcess } from '../testing/server-in-process.ts'
import { allNumbers, writtenCase } from '../testing/written-case.ts'

/** A request as it goes over the wire; `body` as it is when it is text. */
export type Wire = {
  readonly method?: string
  readonly path: string
  readonly body?: string | object
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string | null
}

export type Wired = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A server with an operator, a person at every desk, and one case that the window has taken. */
export type OpenDoor = {
  readonly operator: Operator
  readonly desk: Readonly<Record<Desk, Client>>
  readonly number: string
  readonly send: (wire: Wire) => Promise<Wired>
  readonly address: string
  readonly dataDirectory: string
  /** What the server, which runs in this very process, works with. */
  readonly shell: Running['shell']
  /** The owner's, who sees and changes everything. */
  readonly pool: Pool
  /** Everything that is written of every case. */
  readonly written: () => Promise<unknown>
  readonly shut: () => Promise<void>
}

/** A form of the window that the door lets in. */
export const intake = {
  channel: 'hotline10000',
  window: desks.window,
  customer: { account: 'ad0731000001@hn.example', province: '湖南', city: '长沙' },
  kind: 'complaint',
  description: '登录失败',
} as const

/** The form with the window's own classification, so that the case can be worked on at once. */
export const classified = { ...intake, classification: { kind: 'complaint', category: 'general' } } as const

/** Opens the door on a database of its own, with more variables than usual if a story needs them. */
export async function openDoor(more: NodeJS.ProcessEnv = {}): Promise<OpenDoor> {
  const database = await freshDatabase()
  const server = await serverInProcess(urlOf(database.address), more)
  const company = await operator(server.address, server.link ?? '')
  const desk = await staffed(company)
  const { body } = await desk.window.post<{ number: string }>('/api/cases', classified)
  return {
    operator: company,
    desk,
    number: body.number,
    send: (wire) => send(server.address, wire),
    address: server.address,
    dataDirectory: server.dataDirectory,
    shell: server.running.shell,
    pool: database.pool,
    written: async () => {
      const numbers = await allNumbers(database.pool)
      return Promise.all(numbers.map((number) => writtenCase(database.pool, number)))
    },
    shut: async () => {
      await server.stop()
      await database.drop()
    },
  }
}

function send(address: string, { method = 'POST', path, body, headers = {}, token }: Wire): Promise<Wired> {
  const { hostname, port } = new URL(address)
  const text = typeof body === 'object' ? JSON.stringify(body) : body
  const own = {
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers: { ...own, ...headers } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString(),
        })
      })
    })
    asked.on('error', reject)
    asked.end(text)
  })
}

/** The problem document of an answer, which has every member of RFC 9457 and both languages. */
export function problemIn(answer: Wired): Problem {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = JSON.parse(answer.text) as Problem
  expect(problem).toMatchObject({
    type: `urn:beichen:problem:${problem.code}`,
    status: answer.status,
    title: expect.stringMatching(/[a-z]/),
    detail: expect.stringMatching(/\p{Script=Han}/u),
    zh: expect.stringMatching(/\p{Script=Han}/u),
    en: expect.stringMatching(/[a-z]/),
  })
  return problem
}

/** Expects the request to be refused with a problem document, and nothing to be changed by it. */
export async function refusedBy(door: OpenDoor, wire: Wire, wished: Partial<Problem>): Promise<Problem> {
  const was = await door.written()
  const problem = problemIn(await door.send(wire))
  expect(problem).toMatchObject(wished)
  expect(await door.written()).toEqual(was)
  return problem
}
