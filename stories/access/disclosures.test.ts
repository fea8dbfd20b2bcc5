import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Disclosure } from '#contract/privacy/disclosures.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

const formula = '=HYPERLINK("http://elsewhere.example",1)'
const REVEALED = 60

let door: OpenDoor
let auditor: Client
let numbers: readonly string[]
beforeAll(async () => {
  door = await openDoor()
  const { window, branch, province, sp } = door.desk
  auditor = await door.operator.hire('auditor-hn', desks.province, ['auditor'])
  const dispatched = async () => {
    const { number } = granted(await window.post<{ number: string }>('/api/cases', classified))
    const move = async (who: Client, word: string, body: object) =>
      granted(await who.post(`/api/cases/${number}/${word}`, body))
    await move(window, 'forward', { to: desks.branch })
    await move(branch, 'forward', { to: desks.province })
    await move(province, 'dispatch-to-sp', { to: desks.sp })
    granted(await sp.get(`/api/cases/${number}`))
    return number
  }
  numbers = [await dispatched(), await dispatched()]
  const reveal = (who: Client, reason: string) =>
    who.post(`/api/cases/${numbers[0]}/reveal`, { fields: ['contact'], reason })
  for (let no = 1; no <= REVEALED; no++) granted(await reveal(sp, `第${no}次回拨核对`))
  granted(await reveal(province, formula))
}, 60_000)
afterAll(() => door?.shut())

type Page = { readonly disclosures: readonly Disclosure[]; readonly next: string | null }

/** All pages of the record as it is narrowed. */
async function record(query: string, who = auditor): Promise<readonly Disclosure[]> {
  const found: Disclosure[] = []
  for (let after = ''; ; ) {
    const page = granted(await who.get<Page>(`/api/disclosures?${query}${after}`))
    found.push(...page.disclosures)
    if (page.next === null) return found
    after = `&after=${page.next}`
  }
}

test('the record is read page after page, the newest first, each once', async () => {
  const all = await record('')
  expect(all).toHaveLength(REVEALED + 3)
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
  expect(all.map((one) => one.at)).toEqual(
    all
      .map((one) => one.at)
      .sort()
      .reverse(),
  )
  expect(granted(await auditor.get<Page>('/api/disclosures')).disclosures).toHaveLength(50)
})

test('it is narrowed by SP, case, cause and time', async () => {
  expect(await record(`organisation=${desks.sp}`)).toHaveLength(REVEALED + 2)
  expect(await record(`number=${numbers[1]}`)).toMatchObject([{ number: numbers[1], cause: 'read' }])
  expect(await record('cause=read')).toHaveLength(2)
  const revealed = await record(`cause=revealed&organisation=${desks.sp}&number=${numbers[0]}`)
  expect(revealed).toHaveLength(REVEALED)
  const middle = revealed[20]?.at ?? ''
  const since = await record(`cause=revealed&from=${middle}`)
  const before = await record(`cause=revealed&to=${middle}`)
  expect(since.length + before.length).toBe(REVEALED + 1)
  expect(before.every((one) => one.at < middle)).toBe(true)
  for (const wrong of ['cause=stolen', 'from=yesterday', 'number=12', 'after=x'])
    expect([wrong, (await auditor.get(`/api/disclosures?${wrong}`)).status]).toEqual([wrong, 400])
})

test('an SP is asked for with its windows', async () => {
  const clerk = await door.operator.hire('sp-window', `W-${desks.sp}`, ['spStaff'])
  const own = {
    ...classified,
    window: `W-${desks.sp}`,
    channel: 'spHotline',
    sp: desks.sp,
    onBehalfOf: 'customer',
  }
  const { classification: _, ...form } = own
  const taken = await clerk.post<{ number: string }>('/api/cases', form)
  const { number } = granted(taken)
  granted(await clerk.get(`/api/cases/${number}`))
  const found = await record(`organisation=${desks.sp}&number=${number}`, await centreAuditor())
  expect(found).toMatchObject([{ organisation: `W-${desks.sp}`, number }])
})

const centreAuditor = () => door.operator.hire('auditor-cn', desks.centre, ['auditor'])

test('it is taken as a table of what the list shows, without formulas, in either language, and on record', async () => {
  const table = async (query: string, who = auditor) => {
    const answer = await door.send({
      method: 'GET',
      path: `/api/disclosures/export?${query}`,
      token: who.token,
    })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="disclosures-\d{4}-\d\d-\d\d\.csv"/,
      ),
    })
    return answer.text.slice(1).trimEnd().split('\r\n')
  }
  const [titles, ...rows] = await table('language=en&cause=revealed')
  expect(titles).toBe('Time,Given to,Person,Case,How,What was given,Reason')
  expect(rows).toHaveLength(REVEALED + 1)
  expect(rows[0]).toContain(`'=HYPERLINK`)
  expect(rows[1]).toContain(`第${REVEALED}次回拨核对`)
  expect(rows[1]).toContain(`'${numbers[0]}`)
  expect((await table(`number=${numbers[1]}`))[1]).toContain('姓名（已隐去）')
  const { rows: acts } = await door.pool.query(
    `select organisation, about from acts where what = 'disclosuresExported' order by seq`,
  )
  expect(acts).toEqual([
    { organisation: desks.province, about: { fields: ['cause'] } },
    { organisation: desks.province, about: { fields: ['number'] } },
  ])
  const elsewhere = await door.operator.hire('auditor-gd', 'P-GD', ['auditor'])
  expect(await table('', elsewhere)).toHaveLength(1)
})

test('an SP takes no table of what others were given', async () => {
  const own = await door.operator.hire('auditor-sp', desks.sp, ['auditor'])
  expect((await own.get('/api/disclosures/export')).body).toMatchObject({ code: 'notYourTier' })
})
