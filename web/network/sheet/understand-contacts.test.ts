import { expect, test } from 'vitest'
import { contactColumns } from '#contract/network/directory-sheet.ts'
import { understoodContacts } from './understand-contacts.ts'

const titles = Object.values(contactColumns).map((one) => one.zh)
const row = (said: Readonly<Record<string, string>>) => titles.map((title) => said[title] ?? '')

test('a row is read with its people, its hours and its days', () => {
  const said = {
    单位编号: 'P-HN',
    首联系人姓名: '甲',
    备用联系人手机: '139',
    工作日值班: '9:00-18:00',
    失效日: '2026-12-31 00:00:00',
  }
  const { rows, not, missing } = understoodContacts([titles, row(said)])
  expect([not, missing]).toEqual([[], []])
  expect(rows).toMatchObject([
    {
      ...{ line: 2, organisation: 'P-HN', primary: { name: '甲' }, backup: { mobile: '139' } },
      onDuty: { workday: [{ from: '09:00', to: '18:00' }], weekend: [], holiday: [] },
      ...{ validFrom: null, validTo: '2026-12-31', holder: null, firm: { hotline: '' } },
    },
  ])
})

test('the apostrophe that the sheet went out with is no part of a number', () => {
  const said = {
    单位编号: 'P-HN',
    首联系人电话: "'+86731",
    备用联系人电话: "'861390000000001",
    联系不上时: "'早'",
  }
  const [read] = understoodContacts([titles, row(said)]).rows
  expect([read?.primary.phone, read?.backup.phone, read?.escalation]).toEqual([
    '+86731',
    '861390000000001',
    "'早'",
  ])
})

test('what is not understood is named with its line, and its row is left out; a column that is missing, too', () => {
  const { rows, not } = understoodContacts([
    titles,
    row({ 单位编号: 'P HN' }),
    row({ 单位编号: 'P-1', 周末值班: '全天' }),
  ])
  expect(rows).toEqual([])
  expect(not).toEqual([
    { line: 2, column: 'organisation', text: 'P HN' },
    { line: 3, column: 'hours.weekend', text: '全天' },
  ])
  expect(understoodContacts([titles.slice(0, -1)]).missing).toEqual(['firm.representative'])
})
