import { expect } from 'vitest'
import { instant } from '#domain/time.ts'
import { play } from '../../rehearsal/play.ts'
import { shipped } from '../shipped-file.ts'
import { at, before, checks, clockOf, saying } from './check.ts'

const check = checks()

check('C01', '不得要求先转后台', async ({ play, look, make }) => {
  // Also where complaints must all go to the back office, a consultation is answered at its window.
  const number = await play({ given: { windowMayResolveComplaint: false }, steps: [before('deliver')] })
  const window = 'W-HN-CS-10000'
  const view = await look(number, window)
  expect(view.stack).toEqual([window])
  expect(view.may.deliver).toEqual({ ok: true })
  expect((await make(window, 'deliver', number, { note: '可用宽带账号直接登录' })).status).toBe(200)
  expect((await look(number)).legs.map((leg) => leg.organisation)).toEqual([window])
})

check('C01', '不计入种子时限合规率(seedMandated=false)', async ({ play: playHere, look, stage, numbers }) => {
  const late = await playHere({ steps: [before('deliver')] })
  const kept = shipped.cases.find((one) => one.id === 'C06')
  if (!kept) throw new Error('the file has no C06')
  await play(stage, kept)
  await stage.reach(instant('2026-12-01T00:05:00+08:00'))
  expect(await numbers()).toHaveLength(2)
  const view = await look(late)
  for (const key of ['firstReply', 'resolve']) {
    expect(clockOf(view, key)).toMatchObject({ verdict: 'breached', seedMandated: false })
  }
  const window = 'W-HN-CS-10000'
  const report = await stage.ask(window, 'POST', '/api/reports', { organisation: window, period: '2026-11' })
  expect(report.body.figures).toMatchObject({ acceptedCount: 2, seedMandatedOnTimeRate: 100 })
})

check('C02', '明细须列出 SP 名称、代码、代收金额并注明“代收费”', async ({ play, timeline, make, look }) => {
  const lines = [
    { sp: 'SP-N01', serviceName: '影视包月', amount: 15 },
    { sp: 'SP-L21', serviceName: '彩铃', amount: 2.5 },
  ]
  const number = await play({ steps: [saying('deliver', { charges: lines })] })
  const told = (await timeline(number)).find((entry) => entry.type === 'delivered')
  expect(told?.charges).toEqual([
    { spName: '星河影视', spCode: 'SPN01', serviceName: '影视包月', amount: 15, words: expect.any(String) },
    { spName: '西湖音乐', spCode: 'SPL21', serviceName: '彩铃', amount: 2.5, words: expect.any(String) },
  ])
  expect(told?.charges.map((line) => line.words)).toEqual([
    '星河影视(SPN01) 影视包月 ¥15.00 代收费',
    '西湖音乐(SPL21) 彩铃 ¥2.50 代收费',
  ])
  // A line that names no SP cannot be told as collected for one.
  const other = await play({ steps: [before('deliver')] })
  const charges = [{ sp: 'B-ZJ-HZ', serviceName: '影视包月', amount: 15 }]
  const answer = await make('W-ZJ-HZ-HALL01', 'deliver', other, { queryMode: 'instant', charges })
  expect(answer.body.code).toBe('notAnSp')
  expect((await look(other)).status).toBe('accepted')
})

check(
  'C03',
  '湖南省 billingInterconnected=false 时界面不得出现“即时查询”按钮',
  async ({ play, look, make, stage }) => {
    const window = 'W-HN-HY-10000'
    const number = await play({ steps: [before('deliver')] })
    expect((await look(number, window)).choices.queryModes).toEqual(['guidedSelfService'])
    const tried = await make(window, 'deliver', number, { queryMode: 'instant' })
    expect(tried).toMatchObject({ status: 409, body: { code: 'billingNotInterconnected' } })
    expect((await look(number)).status).toBe('accepted')
    await stage.admin('PATCH', '/api/organisations/P-HN', { billingInterconnected: true })
    expect((await look(number, window)).choices.queryModes).toContain('instant')
  },
)

check('C04', '协办(帐务)不改变主办窗口', async ({ play, look, make, stage }) => {
  const window = 'W-HN-ZZ-AM'
  const number = await play({ steps: [before('coordinate')] })
  const { clocks, legs } = await look(number)
  const unchanged = async () =>
    expect(await look(number)).toMatchObject({
      ...{ mainWindow: window, answerer: window, holder: window, stack: [window] },
      ...{ clocks, legs, status: 'accepted' },
    })
  await make(window, 'coordinate', number, { to: 'D-HN-BILLING' })
  expect(await stage.ask('D-HN-BILLING', 'GET', '/api/cases?queue=tasks')).toMatchObject({
    body: { rows: [{ number, holder: window }] },
  })
  await unchanged()
  await make('D-HN-BILLING', 'coordinate-done', number, { note: '合计 86.00 元' })
  await unchanged()
})

check('C04', '协办往返各留一条记录', async ({ play, look, timeline }) => {
  const number = await play()
  const both = (await timeline(number)).filter((entry) => entry.type.startsWith('coordination'))
  expect(both).toMatchObject([
    {
      type: 'coordinationAsked',
      organisation: 'W-HN-ZZ-AM',
      to: 'D-HN-BILLING',
      at: at('2026-11-25T09:35:00+08:00'),
      text: '请帐务部门提供明细',
    },
    { type: 'coordinationDone', organisation: 'D-HN-BILLING', at: at('2026-11-25T11:10:00+08:00') },
  ])
  expect((await look(number)).sideTasks).toMatchObject([
    { asker: 'W-HN-ZZ-AM', to: 'D-HN-BILLING', askedAt: both[0]?.at, doneAt: both[1]?.at },
  ])
})
