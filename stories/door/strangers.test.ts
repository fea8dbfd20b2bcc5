import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { moveNames } from '#contract/case/wishes.ts'
import { endpoints } from '#contract/endpoints.ts'
import { desks } from '../testing/operator.ts'
import { intake, type OpenDoor, openDoor, problemIn, refusedBy, type Wire } from './open-door.ts'
import { sampleWish } from './sample-wishes.ts'

let door: OpenDoor
let stranger: string | null
beforeAll(async () => {
  door = await openDoor()
  stranger = (await door.operator.hire('stranger', 'P-GD')).token
})
afterAll(() => door?.shut())

const someId = '019a0000-0000-7000-8000-000000000000'
const sample = () => ({ to: desks.branch, other: door.number })

describe('without signing in', () => {
  const closed = endpoints.filter((one) => one.who === 'signedIn')

  test.each(closed)('$method $path is closed', async ({ method, path, body }) => {
    const filled = path
      .replace(':number', door.number)
      .replace(':organisation', 'P-HN')
      .replace('/duplicates', '/duplicates?account=a')
      .replace(':id', path.includes('organisations') ? 'P-HN' : someId)
      .replace(':person', someId)
    const move = moveNames.find((one) => path.endsWith(`/:number/${segmentOf(one)}`))
    const wire = { method, path: filled, ...(body ? { body: move ? sampleWish(move, sample()) : {} } : {}) }
    const was = await door.written()
    // A form that does not fit is refused before anyone asks who sent it; it tells nothing either way.
    const { code } = problemIn(await door.send(wire))
    expect(body && !move ? ['notSignedIn', 'malformed'] : ['notSignedIn']).toContain(code)
    expect(await door.written()).toEqual(was)
  })

  test.each([
    ['an invented token', { authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
    ['no token in it', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic YWRtaW5pc3RyYXRvcjph' }],
    ['an invented cookie', { cookie: 'beichen_session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
    ['an unreadable cookie', { cookie: 'beichen_session=%00%ff; ;;=' }],
  ])('%s opens nothing', async (_what, headers) => {
    await refusedBy(
      door,
      { method: 'GET', path: '/api/cases', headers },
      { status: 401, code: 'notSignedIn' },
    )
  })

  test('a session that was ended opens nothing any more', async () => {
    const { token } = await door.operator.hire('leaving', desks.window)
    expect((await door.send({ method: 'GET', path: '/api/queues', token })).status).toBe(200)
    expect((await door.send({ method: 'DELETE', path: '/api/session', token })).status).toBe(200)
    await refusedBy(door, { method: 'GET', path: '/api/queues', token }, { status: 401, code: 'notSignedIn' })
  })
})

describe("other people's cases are not there", () => {
  test.each(['', '/timeline', '/progress'])('the case%s', async (part) => {
    const wire = { method: 'GET', path: `/api/cases/${door.number}${part}`, token: stranger }
    await refusedBy(door, wire, { status: 404, code: 'notFound', about: door.number })
  })

  test.each(moveNames.filter((move) => move !== 'remind'))('%s', async (move) => {
    const path = `/api/cases/${door.number}/${segmentOf(move)}`
    await refusedBy(door, { path, body: sampleWish(move, sample()), token: stranger }, { status: 404 })
  })

  test('nor is a case that does not exist told apart from them', async () => {
    const answers = [door.number, '26010143000000016'].map(async (number) => {
      const answer = await door.send({ method: 'GET', path: `/api/cases/${number}`, token: stranger })
      return { ...problemIn(answer), about: '' }
    })
    const [hidden, missing] = await Promise.all(answers)
    expect(hidden).toEqual(missing)
  })

  test('in no list', async () => {
    for (const query of ['?queue=all&state=any', `?queue=all&number=${door.number}`]) {
      const answer = await door.send({ method: 'GET', path: `/api/cases${query}`, token: stranger })
      expect(JSON.parse(answer.text).rows).toEqual([])
    }
  })

  test('a window takes no contact at the window of another', async () => {
    const wire = { path: '/api/cases', body: intake, token: stranger }
    await refusedBy(door, wire, { status: 403, code: 'notYourWindow' })
  })

  test('nobody acts for an organisation they are no member of', async () => {
    for (const organisation of [desks.province, 'N-CN', 'NOWHERE']) {
      const wire = { method: 'PUT', path: '/api/session/acting', body: { organisation }, token: stranger }
      await refusedBy(door, wire, { status: 403, code: 'notMember' })
    }
    const me = await door.send({ method: 'GET', path: '/api/session', token: stranger })
    expect(JSON.parse(me.text).acting.organisation).toBe('P-GD')
  })
})

describe('a write that another site had the browser send', () => {
  const foreign: readonly [string, Readonly<Record<string, string>>][] = [
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin that only begins like ours', { origin: 'http://127.0.0.1.elsewhere.example' }],
    ['no origin that can be told', { origin: 'null' }],
    ['no address at all', { origin: 'elsewhere' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same name', { 'sec-fetch-site': 'same-site' }],
  ]
  test.each(foreign)('from %s is refused, signed in or not', async (_what, headers) => {
    const { token } = door.desk.window
    const cookie = { ...headers, cookie: `beichen_session=${token}` }
    const submitted: Wire = { path: '/api/cases', body: intake, headers: cookie }
    await refusedBy(door, submitted, { status: 403, code: 'notAllowed' })
    const note = { path: `/api/cases/${door.number}/note`, body: { text: 'x' }, headers: cookie }
    await refusedBy(door, note, { status: 403, code: 'notAllowed' })
    const signIn = { path: '/api/session', body: { login: 'a', password: 'b' }, headers }
    await refusedBy(door, signIn, { status: 403, code: 'notAllowed' })
  })
})
