import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { barriersOn } from './axe.ts'
import { openCase } from './case-page.ts'
import { faultsOf } from './every-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let head: Person
beforeAll(async () => {
  set = await stage()
  head = await set.person('directory.head', desks.province)
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

test('an SP without contacts is named to the province, which writes them with their duty hours', async () => {
  const { page } = head
  await page.goto('/directory')
  const name = '潇湘教育'
  await page.getByRole('combobox', { name: '登记联络人' }).fill(name)
  await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click()
  const form = page.getByRole('dialog', { name })
  const [first, backup] = [
    form.getByRole('group', { name: '首联系人' }),
    form.getByRole('group', { name: /备用联系人/ }),
  ]
  await first.getByLabel('姓名').fill('卢若谷')
  await first.getByLabel('电话').fill('073100001')
  await backup.getByLabel('姓名').fill('潘云舒')
  await backup.getByLabel('手机').fill('13900030001')
  for (const day of ['工作日', '周末', '节假日']) await form.getByLabel(day, { exact: true }).fill('9点')
  await form.getByRole('button', { name: '保存并记为已核实' }).click()
  await form.getByText('时段应为').first().waitFor()
  for (const day of ['工作日', '周末', '节假日'])
    await form.getByLabel(day, { exact: true }).fill('0:00-24:00')
  await form.getByLabel('联系不上时').fill('省运营部门值班长')
  await form.getByLabel('客服热线').fill('4000000001')
  await form.getByRole('button', { name: '保存并记为已核实' }).click()
  await form.waitFor({ state: 'hidden' })
  const row = page.getByRole('row', { name: new RegExp(name) })
  await row.getByText('首联系人 · 值班中').waitFor()
  await row.getByText('有效').waitFor()
})

test('what is written of how customers reach an SP they find at the website, and not who answers there', async () => {
  const { page, troubles, leave } = await visitor(set.browser, set.address, { width: 390, height: 844 })
  await page.goto('/service')
  await page.getByRole('link', { name: /联系方式/ }).click()
  await page.getByRole('heading', { level: 1, name: '联系方式' }).waitFor()
  await page.getByLabel('按名称、省份、代码或业务查找').fill('潇湘')
  await page.getByText('共 1 家').waitFor()
  const found = page.getByRole('listitem').filter({ hasText: '潇湘教育' })
  expect(await found.getByRole('link', { name: '4000000001' }).getAttribute('href')).toBe('tel:4000000001')
  expect(await page.locator('main').innerText()).not.toMatch(/卢若谷|073100001|值班长/)
  expect(await barriersOn(page)).toEqual([])
  await page.getByLabel('按名称、省份、代码或业务查找').fill('没有这一家')
  await page.getByText('共 0 家').waitFor()
  expect(troubles()).toEqual([])
  await leave()
})

test('a row that has become stale is verified with a click, and it is on record', async () => {
  const { page, troubles } = head
  await set.pool.query(`update contact_directory set verified_at = now() - interval '91 days'`)
  await page.reload()
  const row = page.getByRole('row', { name: /卢若谷/ })
  await row.getByText('逾期未核实').waitFor()
  await row.getByRole('button', { name: '核实无误' }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click()
  await row.getByText('有效').waitFor()
  const { rows } = await set.pool.query(
    `select count(*)::int as n from acts where what = 'directoryVerified'`,
  )
  expect([rows, troubles()]).toEqual([[{ n: 1 }], []])
})

test('the page has no faults in either language', async () => {
  for (const language of ['en', 'zh']) expect(await faultsOf(head.page, '/directory', language)).toEqual([])
})

test('whoever has a case dispatched to an SP sees on it who answers there now', async () => {
  const window = await set.hire('directory.window', desks.window)
  const { number } = granted(await window.post<{ number: string }>('/api/cases', classified))
  const [branch, province] = [
    await set.hire('directory.branch', desks.branch),
    await set.hire('directory.province', desks.province),
  ]
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  granted(await branch.post(`/api/cases/${number}/forward`, { to: desks.province }))
  granted(await province.post(`/api/cases/${number}/dispatch-to-sp`, { to: desks.sp }))
  const { page } = head
  await openCase(page, number)
  const card = page.locator('.reached').filter({ hasText: '卢若谷' })
  await card.getByText('此刻应答').waitFor()
  await card.getByRole('link', { name: '073100001' }).first().waitFor()
  expect(await card.innerText()).toContain('省运营部门值班长')
})

test('a sheet is looked at row by row and written after that', async () => {
  const { page, troubles } = head
  await page.goto('/directory')
  const given = await page.request.get('/api/directory/export?language=zh')
  const [titles = '', ...lines] = (await given.text()).trim().split('\r\n')
  const sp = lines.find((line) => line.startsWith(desks.sp)) ?? ''
  const table = [titles, sp.replace('卢若谷', '田怀瑾'), sp, sp.replace(desks.sp, 'SP-NOBODY')].join('\r\n')
  await page.getByRole('button', { name: /^导\s?入$/ }).click()
  const form = page.getByRole('dialog', { name: '从表格导入联络人' })
  const file = { name: 'directory.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByRole('row', { name: /SP-L4301.*变更/ }).waitFor()
  await form.getByRole('row', { name: /SP-L4301.*编号重复/ }).waitFor()
  await form.getByRole('row', { name: /SP-NOBODY.*没有这个单位/ }).waitFor()
  await form.getByRole('button', { name: /^导\s?入$/ }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: /田怀瑾/ }).waitFor()
  expect(troubles()).toEqual([])
})
