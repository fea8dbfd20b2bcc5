import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { type MoveName, moveNames } from '#contract/case/wishes.ts'
import { endpoints } from '#contract/endpoints.ts'
import { caseNumber, shardOf } from '#server/case/number.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { sampleWish } from '../door/sample-wishes.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { upload } from '../testing/upload.ts'
import { hiredStrangers, type Kin, kinAt, otherSp, strangersTo } from './kin.ts'

let door: OpenDoor
let kin: Kin
let strangers: readonly (readonly [string, Client])[]
/** Somebody of another province with a case of their own. */
let outsider: Client
let theirs: string
beforeAll(async () => {
  door = await openDoor()
  await otherSp(door)
  kin = await kinAt(door)
  strangers = await hiredStrangers(door)
  outsider = await door.operator.hire('outsider', 'W-GD-GZ-10000', ['agent', 'supervisor'])
  const own = { ...classified, window: 'W-GD-GZ-10000' }
  theirs = granted(await outsider.post<{ number: string }>('/api/cases', own)).number
}, 60_000)
afterAll(() => door?.shut())

/** A number of the same day and shard that no case has. */
function nobodys(number: string): string {
  return caseNumber(
    `20${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`,
    shardOf(number) ?? 0,
    999_999,
  )
}

/** What is answered, without the number that was asked for. */
async function said(client: Client, method: 'GET' | 'POST', number: string, rest: string, body?: object) {
  const answer = await client.send(method, `/api/cases/${number}${rest}`, body)
  return [answer.status, JSON.stringify(answer.body).replaceAll(number, 'N')]
}

const reading = endpoints
  .filter((one) => one.method === 'GET' && one.path.includes('/cases/:number'))
  .map((one) => one.path.replace('/api/cases/:number', '').replace(':id', randomUUID()))
/** A customer may press at any window of the operator; what that says is in stories/access/. */
const reaches = (move: MoveName, who: string) => move === 'remind' && !['sp', 'provider'].includes(who)

describe('a case that is not yours is answered like one that does not exist', () => {
  test.each(['child', 'sibling', 'parent', 'merged', 'into', 'appealed', 'appeal'] as const)(
    '%s',
    async (what) => {
      const number = kin[what]
      expect(number).toMatch(/^\d{17}$/)
      for (const [who, client] of strangers) {
        for (const rest of reading) {
          const [status, text] = await said(client, 'GET', number, rest)
          expect([who, rest, status]).toEqual([who, rest, 404])
          expect([status, text]).toEqual(await said(client, 'GET', nobodys(number), rest))
        }
        const body = { fields: ['contact'], reason: '核对用户信息' }
        const revealed = await said(client, 'POST', number, '/reveal', body)
        expect(revealed[0]).toBe(404)
        expect(revealed).toEqual(await said(client, 'POST', nobodys(number), '/reveal', body))
      }
    },
  )

  test.each(moveNames)('and nobody makes the move %s there', async (move) => {
    const was = await door.written()
    for (const [who, client] of strangers.filter(([name]) => !reaches(move, name))) {
      for (const number of [door.number, kin.parent]) {
        const wish = sampleWish(move, { to: desks.branch, other: kin.sibling })
        const hidden = await said(client, 'POST', number, `/${segmentOf(move)}`, wish)
        expect([who, hidden[0]]).toEqual([who, 404])
        expect(hidden).toEqual(await said(client, 'POST', nobodys(number), `/${segmentOf(move)}`, wish))
      }
    }
    expect(await door.written()).toEqual(was)
  })

  test.each(moveNames)('nor does %s tell of one that has ended', async (move) => {
    for (const [who, client] of strangers) {
      const wish = sampleWish(move, { to: desks.branch, other: kin.sibling })
      const hidden = await said(client, 'POST', kin.merged, `/${segmentOf(move)}`, wish)
      expect([who, hidden[0]]).toEqual([who, 404])
      expect(hidden).toEqual(await said(client, 'POST', nobodys(kin.merged), `/${segmentOf(move)}`, wish))
    }
  })

  test.each(['merge', 'createParent', 'joinParent'] as const)(
    'nor does %s of one that it names',
    async (move) => {
      const asked = async (other: string) => {
        const wish = sampleWish(move, { to: desks.branch, other })
        const answer = await said(outsider, 'POST', theirs, `/${segmentOf(move)}`, wish)
        return answer.map((one) => String(one).replaceAll(other, 'N'))
      }
      const hidden = await asked(kin.sibling)
      expect(hidden[0]).toBe('404')
      expect(hidden).toEqual(await asked(nobodys(kin.sibling)))
    },
  )

  test('and nobody adds a file there or is given one', async () => {
    const id = '019a0000-0000-7000-8000-000000000000'
    for (const [who, client] of strangers) {
      for (const number of [door.number, kin.merged]) {
        const sent = async (to: string) => {
          const { status, body } = await upload(door.address, client, to, 'a.txt', 'a text')
          return [status, JSON.stringify(body).replaceAll(to, 'N')]
        }
        const added = await sent(number)
        expect([who, added[0]]).toEqual([who, 404])
        expect(added).toEqual(await sent(nobodys(number)))
        const given = await said(client, 'POST', number, `/attachments/${id}/ticket`)
        expect(given).toEqual(await said(client, 'POST', nobodys(number), `/attachments/${id}/ticket`))
      }
    }
  })

  test('what was tried there is on record with the case, and its auditors elsewhere read no more than was told', async () => {
    const [, client] = strangers.find(([who]) => who === 'province') ?? []
    expect((await client?.post(`/api/cases/${kin.merged}/remind`, {}))?.status).toBe(404)
    const { rows } = await door.pool.query<{ kept: string; told: string }>(
      `select r.code as kept, a.about ->> 'code' as told from refused_moves r join cases c on c.id = r.case_id
       join acts a on a.about ->> 'number' = c.number and a.what = 'moveRefused' and a.organisation = r.organisation
       where c.number = $1 and r.organisation = 'P-GD'`,
      [kin.merged],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toEqual({ kept: 'moveNotAllowedNow', told: 'notFound' })
  })

  test('an SP does not break the glass either: there is nothing behind it', async () => {
    const client = await door.operator.hire('glass-sp', strangersTo.sp, ['unitHead'])
    const body = { reason: '想看一看这张工单的内容' }
    const hidden = await said(client, 'POST', door.number, '/break-glass', body)
    expect(hidden[0]).toBe(404)
    expect(hidden).toEqual(await said(client, 'POST', nobodys(door.number), '/break-glass', body))
  })
})

test('whoever sees one of the family opens those that are theirs, and no other by its number', async () => {
  const { window, branch } = door.desk
  const first = await window.get(`/api/cases/${kin.child}`)
  expect(first.status).toBe(200)
  const { rows } = await door.pool.query<{ number: string; seen_by: string[] }>(
    'select number, seen_by from cases',
  )
  for (const [organisation, client] of [[desks.branch, branch] as const, [desks.sp, door.desk.sp] as const]) {
    for (const { number, seen_by } of rows) {
      const wished = seen_by.includes(organisation) ? 200 : 404
      expect([organisation, number, (await client.get(`/api/cases/${number}`)).status]).toEqual([
        organisation,
        number,
        wished,
      ])
    }
  }
})
