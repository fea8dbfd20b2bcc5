import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDoor, openDoor, problemIn, type Wired } from '../door/open-door.ts'
import { clientAt } from '../testing/client.ts'
import { ADMIN, PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())
// All of it comes from one address, which would be closed before the end.
beforeEach(() => door.pool.query('truncate try_tallies'))

const enter = (login: string, password: string, headers: Record<string, string> = {}) =>
  door.send({ path: '/api/session', body: { login, password }, headers })

/** All that an answer tells, without what is different each time. */
function told({ status, headers, text }: Wired): string {
  const { date: _date, ...lasting } = headers
  return JSON.stringify([status, lasting, text])
}

describe('who is here is not told', () => {
  test('a wrong password of somebody and any password of nobody get the same answer, to the letter', async () => {
    await door.operator.engage('present', 'P-HN')
    const some = [await enter('present', 'not the password'), await enter('absent', 'not the password')]
    expect(some[0]?.status).toBe(401)
    expect(new Set(some.map(told)).size).toBe(1)
  })

  test('and it takes as long: both times a hash is computed', async () => {
    const [known, unknown] = [[] as number[], [] as number[]]
    const measured = async (login: string, into: number[]) => {
      const begun = performance.now()
      await enter(login, 'not the password')
      into.push(performance.now() - begun)
    }
    for (const name of ['t1', 't2', 't3']) await door.operator.engage(name, 'P-HN')
    // In turn, so that a busy machine is busy for both.
    for (let round = 0; round < 8; round++) {
      for (const name of ['t1', 't2', 't3']) {
        await measured(name, known)
        await measured(`${name}-not`, unknown)
      }
    }
    const ratio = median(known) / median(unknown)
    // Without the hash an answer would come ten times sooner.
    expect(ratio).toBeGreaterThan(1 / 3)
    expect(ratio).toBeLessThan(3)
  })

  test('the door closes for nobody as it does for somebody, with the same wait', async () => {
    await door.operator.engage('shut', 'P-HN')
    for (let guess = 0; guess < 10; guess++)
      for (const name of ['shut', 'shut-not']) await enter(name, `guess ${guess}`)
    const some = [await enter('shut', PASSWORD), await enter('shut-not', PASSWORD), await enter('shut', 'x')]
    expect(some.map((one) => problemIn(one).code)).toEqual(Array(3).fill('tooManyAttempts'))
    for (const { headers } of some) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    const bodies = some.map(({ text }) => text)
    expect(new Set(bodies).size).toBe(1)
  })
})

describe('guessing leads nowhere', () => {
  test('at once or one after the other, ten guesses are looked at and no more', async () => {
    await door.operator.engage('stormed', 'P-HN')
    const storm = await Promise.all(Array.from({ length: 25 }, (_, no) => enter('stormed', `guess ${no}`)))
    expect(storm.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(storm.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('a person with a browser that is known gets in while somebody else guesses', async () => {
    await door.operator.engage('victim', 'P-HN')
    const device = `beichen_device=${deviceIn(await enter('victim', PASSWORD))}`
    for (let guess = 0; guess < 11; guess++) await enter('victim', `guess ${guess}`)
    expect((await enter('victim', PASSWORD)).status).toBe(429)
    expect((await enter('victim', PASSWORD, { cookie: device })).status).toBe(200)
  })

  test('what the browser keeps opens nothing by itself', async () => {
    await door.operator.engage('known-here', 'P-HN')
    const device = deviceIn(await enter('known-here', PASSWORD))
    const asked = await door.send({ method: 'GET', path: '/api/session', token: device })
    expect(problemIn(asked).code).toBe('notSignedIn')
  })

  test('codes cannot be guessed either, and the half of a session is none', async () => {
    const { secret } = door.operator.telephone
    const { half } = JSON.parse((await enter(ADMIN, PASSWORD)).text) as { half: string }
    const finish = (code: string) => door.send({ path: '/api/session/code', body: { half, code } })
    expect(problemIn(await door.send({ method: 'GET', path: '/api/session', token: half })).code).toBe(
      'notSignedIn',
    )
    const shown = [-1, 0, 1, 2].map((step) => codeOf(secret, step))
    const wrong = Array.from({ length: 20 }, (_, no) => String(111_111 + no)).filter(
      (code) => !shown.includes(code),
    )
    for (const code of wrong.slice(0, 10)) expect(problemIn(await finish(code)).code).toBe('wrongCode')
    expect(problemIn(await finish(codeOf(secret, 1))).code).toBe('tooManyAttempts')
  })

  test('nor can a proof, by somebody who sits down at an open page', async () => {
    const person = await door.operator.hire('away', 'P-HN')
    const prove = (password: string) => person.post('/api/session/proof', { password })
    for (let guess = 0; guess < 10; guess++)
      expect((await prove(`guess ${guess}`)).body.code).toBe('wrongProof')
    expect((await prove(PASSWORD)).body.code).toBe('tooManyAttempts')
  })

  test('it is on record that a door was closed, and the tries are kept without the names', async () => {
    const { rows } = await door.pool.query(`select about from acts where what = 'signInClosed'`)
    expect(rows.length).toBeGreaterThan(3)
    await enter('a secret typed as a name', 'x')
    const tallies = await door.pool.query('select subject from try_tallies')
    expect(tallies.rows).toHaveLength(3)
    for (const { subject } of tallies.rows) expect(subject).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('other doors tell no more', () => {
  test('a first run that is over, and one with a wrong link, say nothing of who is here', async () => {
    const first = { login: 'present', name: 'x', password: PASSWORD, provinces: [], link: 'x'.repeat(43) }
    const { body } = await clientAt(door.address).post('/api/first-run', first)
    expect(body.code).toBe('firstRunOver')
  })
})

function deviceIn({ headers }: Wired): string {
  const device = /beichen_device=([\w-]{43});/.exec(String(headers['set-cookie']))?.[1]
  if (device === undefined) throw new Error('the browser is given nothing to keep')
  return device
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
