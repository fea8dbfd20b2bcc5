import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

const customer = { ...classified.customer, name: '欧阳雪琴', contact: '13977778888' }
const description = '被扣费66元，请回电13977778888，邮箱ouyang@mail.example'

let door: OpenDoor
let sp: Client
let auditor: Client
let number: string
beforeAll(async () => {
  door = await openDoor()
  const { window, branch, province } = door.desk
  sp = door.desk.sp
  auditor = await door.operator.hire('auditor-hn', desks.province, ['auditor'])
  const taken = await window.post<{ number: string }>('/api/cases', { ...classified, customer, description })
  number = granted(taken).number
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${number}/${word}`, body))
  await move(window, 'note', { text: '用户另有电话13966667777，情绪激动', visibility: 'internal' })
  await move(window, 'forward', { to: desks.branch, note: '请省里转SP，用户电话13977778888' })
  await move(branch, 'forward', { to: desks.province })
  await move(province, 'dispatch-to-sp', { to: desks.sp, note: '用户13977778888对扣费有异议' })
  await move(province, 'note', { text: '给SP：账单见附，用户手机13977778888', visibility: 'partner' })
})
afterAll(() => door?.shut())

test('an SP reads the account and what happened, and nowhere a name, a number or an address to reach the customer', async () => {
  const asked = [
    `/api/cases/${number}`,
    `/api/cases/${number}/timeline`,
    `/api/cases/${number}/progress`,
    '/api/cases?queue=all',
  ]
  const answers = await Promise.all(asked.map((path) => sp.get(path)))
  const text = JSON.stringify(answers.map((one) => one.body))
  expect(text).toContain(customer.account)
  expect(text).toContain('被扣费66元')
  expect(text).not.toMatch(/欧阳雪琴|13977778888|13966667777|ouyang@mail|情绪激动/)
  expect(text).toContain('139****8888')
})

test('what an SP reads is on record once, and again when there is something new to read', async () => {
  const given = async () =>
    granted(
      await auditor.get<{ disclosures: Record<string, unknown>[] }>(`/api/disclosures?number=${number}`),
    ).disclosures
  await sp.get(`/api/cases/${number}`)
  const before = await given()
  expect(before).toMatchObject([
    {
      number,
      organisation: desks.sp,
      cause: 'read',
      reason: null,
      fields: expect.arrayContaining(['account', 'contact:masked']),
    },
  ])
  await sp.get(`/api/cases/${number}`)
  expect(await given()).toHaveLength(before.length)
  granted(await door.desk.province.post(`/api/cases/${number}/note`, { text: '补充', visibility: 'partner' }))
  await sp.get(`/api/cases/${number}/timeline`)
  expect(await given()).toHaveLength(before.length + 1)
})

test('what is masked is shown to whoever says why, and that it was is read by the auditor', async () => {
  const path = `/api/cases/${number}/reveal`
  expect((await sp.post(path, { fields: ['contact'], reason: '  ' })).status).toBe(400)
  expect((await sp.post(path, { fields: ['account'], reason: '核对扣费' })).status).toBe(400)
  const shown = await sp.post(path, { fields: ['contact'], reason: '需回拨核对扣费时间' })
  expect(shown.body).toEqual({ name: null, contact: customer.contact })
  const seen = await auditor.get<{ disclosures: unknown[] }>(`/api/disclosures?organisation=${desks.sp}`)
  expect(seen.body.disclosures[0]).toMatchObject({
    ...{ cause: 'revealed', fields: ['contact'], reason: '需回拨核对扣费时间', personName: 'sp', number },
  })
})

test('where the policy lets no SP call a customer nothing masked is shown to one, at once and for no reason', async () => {
  const editor = await door.operator.hire('policy-cn', desks.centre, ['policyEditor'])
  const path = `/api/cases/${number}/reveal`
  const body = { fields: ['contact'], reason: '需回拨核对扣费时间' }
  const given = async () =>
    (await auditor.get<{ disclosures: unknown[] }>('/api/disclosures')).body.disclosures
  const { content } = granted(await editor.get<{ content: { spMayCallCustomer: boolean } }>('/api/policy'))
  expect(content.spMayCallCustomer).toBe(true)
  granted(await editor.post('/api/policies', { ...content, spMayCallCustomer: false }))
  const before = await given()
  expect((await sp.post(path, body)).body).toMatchObject({ status: 403, code: 'spMayNotCall' })
  expect(await given()).toEqual(before)
  expect((await door.desk.province.post(path, body)).body).toMatchObject({ contact: customer.contact })
  granted(await editor.post('/api/policies', content))
  expect((await sp.post(path, body)).status).toBe(200)
})

test('a version of the policy from before that switch is read as shipped', async () => {
  await door.pool.query(`update policies set content = content - 'spMayCallCustomer' where version = 1`)
  const { body } = await sp.get<{ content: { spMayCallCustomer: boolean } }>('/api/policy?version=1')
  expect(body.content.spMayCallCustomer).toBe(true)
})

test('nobody is shown anything of a case that they do not see, and an SP does not read what others were given', async () => {
  const stranger = await door.operator.hire('reveal-gd', 'P-GD')
  const asked = await stranger.post(`/api/cases/${number}/reveal`, {
    fields: ['contact'],
    reason: '只是想看看',
  })
  expect(asked.status).toBe(404)
  const elsewhere = await door.operator.hire('auditor-gd', 'P-GD', ['auditor'])
  expect((await elsewhere.get('/api/disclosures')).body).toEqual({ disclosures: [], next: null })
  const own = await door.operator.hire('auditor-sp', desks.sp, ['auditor'])
  expect((await own.get('/api/disclosures')).status).toBe(403)
})

test('an SP reads nothing of what another SP was given, said or answered, and no number in a reason', async () => {
  const { province } = door.desk
  const place = { name: '第二家', provinceCode: 43, province: '湖南', city: null, parent: null, window: null }
  await door.operator.add({
    ...{ ...place, id: 'SP-SECOND', kind: 'serviceProvider', sp: { scope: 'local', code: 'SP43777' } },
    ...{ department: null, billingInterconnected: false, status: 'active' },
  })
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${number}/${word}`, body))
  await move(sp, 'note', { text: '潇湘内部判断：代理商误操作' })
  await move(sp, 'sp-return', { reason: '不是我方业务，用户电话13966667777' })
  await move(province, 'dispatch-to-sp', { to: 'SP-SECOND', note: '请第二家核查' })
  const second = await door.operator.hire('second', 'SP-SECOND', ['spStaff'])
  const asked = [`/api/cases/${number}`, `/api/cases/${number}/timeline`, '/api/directory']
  const answers = await Promise.all(asked.map((path) => second.get(path)))
  const text = JSON.stringify(answers.map((one) => one.body))
  expect(text).toContain('请第二家核查')
  expect(text).not.toMatch(/潇湘|SP-L4301|误操作|不是我方业务|对扣费有异议|13966667777/)
  const first = JSON.stringify((await sp.get(`/api/cases/${number}/timeline`)).body)
  expect(first).toContain('不是我方业务')
  expect(first).not.toMatch(/13966667777|请第二家核查|SP-SECOND/)
})
