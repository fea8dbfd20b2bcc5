import { afterAll, beforeAll, expect, test } from 'vitest'
import { rightOf } from '#contract/access/rights.ts'
import { segmentOf } from '#contract/case/moves.ts'
import { moveNames } from '#contract/case/wishes.ts'
import { endpoints } from '#contract/endpoints.ts'
import { type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { sampleWish } from '../door/sample-wishes.ts'
import { type Client, clientAt, signedIn, tokenIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { setUpTelephone } from '../testing/telephone.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const enter = (login: string) => signedIn(door.address, login, PASSWORD)
const isIn = async (client: Client) => (await client.get('/api/session')).status === 200

test('without a second factor an administrator finds every door closed but those of entering', async () => {
  await door.operator.engage('unready', 'N-CN', ['administrator', 'handler', 'policyEditor'])
  const { token } = await enter('unready')
  const closed = endpoints.filter((one) => one.who === 'signedIn' && !rightOf(one)?.beforeFactor)
  for (const { method, path, body, name } of closed) {
    const move = moveNames.find((one) => path.endsWith(`/:number/${segmentOf(one)}`))
    const wish = move ? sampleWish(move, { to: desks.branch, other: door.number }) : {}
    const filled = path.replace(':number', door.number).replace(/:\w+/, door.operator.admin.token ?? '')
    const asked = await door.send({ method, path: filled, token, ...(body ? { body: wish } : {}) })
    // A form or an address that does not fit is refused before anyone asks who sent it.
    expect([name, ['secondFactorNeeded', 'malformed'].includes(problemIn(asked).code)]).toEqual([name, true])
  }
  const shut = await door.send({ method: 'GET', path: '/api/people', token })
  expect(problemIn(shut).code).toBe('secondFactorNeeded')
  const me = await door.send({ method: 'GET', path: '/api/session', token })
  expect(JSON.parse(me.text)).toMatchObject({ secondFactor: 'needed' })
})

test('an administrator keeps it; others may give it up, with a proof', async () => {
  const boss = await door.operator.hire('keeping', 'N-CN', ['administrator'])
  expect((await boss.send('DELETE', '/api/session/factor')).body.code).toBe('factorRequired')
  const clerk = await door.operator.hire('clerk', 'P-HN')
  const { token } = await setUpTelephone(clerk)
  const after = await clientAt(door.address, token).send('DELETE', '/api/session/factor')
  const still = clientAt(door.address, tokenIn(after))
  expect((await still.get('/api/session')).body.secondFactor).toBe('off')
})

test('who has lost the telephone is set right by an administrator, on record, and is out meanwhile', async () => {
  const id = await door.operator.engage('lost', 'P-HN')
  const { token } = await setUpTelephone(await enter('lost'))
  const admin = await door.operator.hire('rescuing', 'N-CN', ['administrator'])
  expect(await admin.send('DELETE', `/api/people/${id}/factor`)).toMatchObject({ status: 200 })
  expect(await isIn(clientAt(door.address, token))).toBe(false)
  expect(await isIn(await enter('lost'))).toBe(true)
  const { rows } = await door.pool.query(`select about from acts where what = 'secondFactorReset'`)
  expect(rows).toMatchObject([{ about: { person: id } }])
})

test('an administrator of a province clears the codes of its own people, not of the centre', async () => {
  const local = await door.operator.hire('local', 'P-HN', ['administrator'])
  const cleared = async (login: string, organisation: string) => {
    const id = await door.operator.engage(login, organisation)
    await setUpTelephone(await enter(login))
    const { status, body } = await local.send('DELETE', `/api/people/${id}/factor`)
    return status === 200 ? 'cleared' : body.code
  }
  expect(await cleared('below', desks.window)).toBe('cleared')
  expect(await cleared('above', desks.centre)).toBe('notFound')
  expect(await cleared('beside', 'P-GD')).toBe('notFound')
})
