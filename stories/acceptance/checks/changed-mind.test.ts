import { expect } from 'vitest'
import { instant } from '#domain/time.ts'
import { noticesOf } from '#server/case/notices-of.ts'
import { at, before, checks, clockOf, saying, without } from './check.ts'

const check = checks()
const branch = 'B-ZJ-HZ'
const toSp = { category: 'feeSp', sp: 'SP-N01' }

check('C28', '已判定的首次回复不因改类重判', async ({ play, look }) => {
  const reclassified = async (repliedAt: string) => {
    const number = await play({ steps: [before('forward', 2), saying('reply', { at: repliedAt })] })
    return clockOf(await look(number), 'firstReply')
  }
  const rule = { category: 'feeNoSp', dueAt: at('2026-11-24T11:00:00+08:00') }
  expect(await reclassified('2026-11-24T10:40:00+08:00')).toMatchObject({ ...rule, verdict: 'met' })
  // Late by the two hours of its old category; the three hours of the new one do not make it good.
  const late = saying('reclassify', { at: '2026-11-24T11:40:00+08:00' })
  const tooLate = saying('reply', { at: '2026-11-24T11:30:00+08:00' })
  const breached = clockOf(
    await look(await play({ steps: [before('forward', 2), tooLate, late] })),
    'firstReply',
  )
  expect(breached).toMatchObject({ ...rule, verdict: 'breached', overrunSeconds: 1800 })
  // One that is not judged yet is counted anew from receipt.
  const open = await look(await play({ steps: [before('forward', 2), without('reply')] }))
  expect(clockOf(open, 'firstReply')).toMatchObject({
    category: 'feeSp',
    dueAt: at('2026-11-24T12:00:00+08:00'),
  })
})

check('C28', '改类须留原因与操作人', async ({ play, look, make, timeline }) => {
  const number = await play({ steps: [before('reclassify')] })
  const unsaid = await make(branch, 'reclassify', number, toSp)
  expect(unsaid).toMatchObject({ status: 400, body: { fields: [{ field: 'reason', zh: '原因不正确' }] } })
  const empty = await make(branch, 'reclassify', number, { ...toSp, reason: '  ' })
  expect(empty).toMatchObject({ status: 422, body: { fields: [{ field: 'reason', zh: '请填写原因' }] } })
  expect((await look(number)).category).toBe('feeNoSp')
  expect((await make(branch, 'reclassify', number, { ...toSp, reason: '核实为SP包月' })).status).toBe(200)
  expect((await timeline(number)).at(-1)).toMatchObject({
    ...{ type: 'reclassified', organisation: branch, person: expect.stringMatching(/^player-/) },
    ...{ text: '核实为SP包月', facts: { category: 'feeSp', sp: 'SP-N01' } },
  })
})

check(
  'C36',
  '第一轮满意度=不满意,第二轮=满意,报表取最后一轮并另列重办率',
  async ({ play, look, timeline, stage }) => {
    const number = await play()
    const { rounds } = await look(number)
    expect(rounds.map((round) => round.satisfaction)).toEqual(['dissatisfied', 'satisfied'])
    const said = (await timeline(number)).filter((entry) => entry.facts.satisfaction !== undefined)
    expect(said.map(({ type, facts }) => [type, facts.satisfaction])).toEqual([
      ['reopened', 'dissatisfied'],
      ['closed', 'satisfied'],
    ])
    await stage.reach(instant('2026-12-01T00:05:00+08:00'))
    const window = 'W-HN-CS-10000'
    const report = await stage.ask(window, 'POST', '/api/reports', {
      organisation: window,
      period: '2026-11',
    })
    expect(report.body.figures).toMatchObject({
      satisfactionValid: 1,
      satisfactionRate: 100,
      reopenRate: 100,
    })
  },
)

check('C37', '超时原因=用户原因另行约定处理时间', async ({ play, look, timeline, make }) => {
  const number = await play({ steps: [before('deliver')] })
  expect((await look(number)).overdueReasonExpected).toBe(true)
  const unknown = await make('W-GD-SZ-10000', 'deliver', number, { overdueReason: 'forgotten' })
  expect(unknown.body.code).toBe('validationFailed')
  expect((await make('W-GD-SZ-10000', 'deliver', number)).status).toBe(200)
  const view = await look(number)
  expect(view.rounds[0]?.overdueReason).toBe('customerAppointment')
  expect(clockOf(view, 'resolve').verdict).toBe('breached')
  expect((await timeline(number)).at(-1)?.facts.overdueReason).toBe('customerAppointment')
  // In time there is nothing to give a reason for.
  const prompt = saying('deliver', { at: '2026-11-27T09:00:00+08:00' })
  const early = [
    saying('solve', { at: '2026-11-26T11:00:00+08:00' }),
    saying('feedback', { at: '2026-11-26T12:00:00+08:00' }),
  ]
  const inTime = await look(await play({ steps: [without('close'), ...early, prompt] }))
  expect(inTime.rounds[0]?.overdueReason).toBeNull()
})

check(
  'C37',
  '挂起须有用户同意记录与到期提醒',
  async ({ play, look, make, reach, timeline, state, stage }) => {
    const number = await play({ steps: [before('hold')] })
    const reason = 'awaitCustomerAppointment'
    const until = '2026-11-26T10:00:00+08:00'
    for (const [wish, field] of [
      [{ reason, until }, 'consent'],
      [{ reason, until, consent: ' ' }, 'consent'],
      [{ reason, consent: '用户电话同意' }, 'until'],
    ] as const) {
      const tried = await make('B-GD-SZ', 'hold', number, wish)
      expect(tried).toMatchObject({ status: 422, body: { code: 'validationFailed', fields: [{ field }] } })
    }
    expect((await look(number)).status).toBe('inProgress')
    await make('B-GD-SZ', 'hold', number, { reason, until, consent: '用户电话同意' })
    expect((await look(number)).holds).toMatchObject([{ reason, until: at(until), consent: '用户电话同意' }])
    const reminded = async () => (await timeline(number)).filter(({ facts }) => facts.ring === 'reminder')
    await reach('2026-11-26T09:59:59+08:00')
    expect(await reminded()).toEqual([])
    await reach(until)
    expect(await reminded()).toMatchObject([{ facts: { clock: 'holdUntil/1', ringAt: at(until) } }])
    const notices = await noticesOf(stage.shell.pool, await state(number))
    const told = notices.filter((one) => one.what === 'reminder:holdUntil').map((one) => one.organisation)
    expect(told).toEqual(['B-GD-SZ', 'W-GD-SZ-10000'])
  },
)
