import { expect } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { moveNames } from '#contract/case/wishes.ts'
import { factsOf } from '#domain/report/facts-of-case.ts'
import { spScore } from '#domain/report/sp-score.ts'
import { instant } from '#domain/time.ts'
import { sampleWish } from '../../door/sample-wishes.ts'
import { at, before, checks, clockOf, saying, without } from './check.ts'

const check = checks()

check('C13', 'SP 时钟自送达 SP 起算,不自用户投诉起算', async ({ play, look }) => {
  const view = await look(await play({ steps: [before('spAnswer')] }))
  const dispatched = at('2026-11-23T09:40:00+08:00')
  const clock = {
    startedAt: dispatched,
    dueAt: at('2026-11-23T12:40:00+08:00'),
    owedBy: 'SP-L11',
    owedTo: 'P-HN',
  }
  expect(clockOf(view, 'spReply')).toMatchObject(clock)
  expect(clockOf(view, 'resolve').startedAt).toBe(at('2026-11-23T08:30:00+08:00'))
  // Handed over an hour later, it runs an hour later.
  const later = saying('dispatchToSp', { at: '2026-11-23T10:40:00+08:00' })
  const moved = clockOf(await look(await play({ steps: [before('spAnswer'), later] })), 'spReply')
  expect(moved.dueAt).toBe(at('2026-11-23T13:40:00+08:00'))
})

check('C13', '退费责任方=SP-L11', async ({ play, look, timeline, stage }) => {
  const number = await play()
  expect((await look(number)).refunds).toEqual([
    { amount: 30, liableParty: 'sp', sp: 'SP-L11', by: 'P-HN', at: at('2026-11-23T12:20:00+08:00') },
  ])
  const solved = (await timeline(number)).find((entry) => entry.type === 'solved')
  expect(solved?.facts).toMatchObject({ refund: 30, liableParty: 'sp' })
  await stage.reach(instant('2026-12-01T00:05:00+08:00'))
  const window = 'W-HN-CS-10000'
  const report = await stage.ask(window, 'POST', '/api/reports', { organisation: window, period: '2026-11' })
  expect(report.body.figures).toMatchObject({ refundAmountSp: 30, refundAmountOperator: 0 })
})

check(
  'C14',
  'SP 门户只见账号、消费时间、服务内容、描述;联系电话显示 139****0114',
  async ({ play, look, make, timeline, stage, one }) => {
    const inside = (text: string) => `内部:${text}`
    const noted = [saying('forward', { note: inside('转上级') }), saying('reply', { note: inside('已安抚') })]
    const given = { customerName: '张小宁' }
    const number = await play({ given, steps: [before('spAnswer'), ...noted] })
    await make('N-CN', 'note', number, { text: inside('该SP已有多起') })
    await make('N-CN', 'note', number, { text: '请附扣费日志', visibility: 'partner' })
    const seen = await look(number, 'SP-N01')
    expect(seen.intake.customer).toMatchObject({
      account: one.given.account,
      contact: '139****0114',
      name: '张**',
    })
    expect(seen.intake).toMatchObject({
      consumedAt: at('2026-11-22T20:10:00+08:00'),
      serviceContent: '星河影视·单片点播',
      description: one.given.description,
    })
    const list = await stage.ask('SP-N01', 'GET', '/api/cases')
    const said = JSON.stringify([seen, await timeline(number, 'SP-N01'), list.body])
    expect(said).toContain('请附扣费日志')
    for (const hidden of ['内部:', '13900000114', '张小宁']) expect(said).not.toContain(hidden)
    expect(seen).toMatchObject({ sideTasks: [], holds: [] })
    expect(seen.clocks.map((clock) => clock.kind)).toEqual(['spReply'])
    // What was done about it inside stays inside, also after the SP has answered.
    await make('SP-N01', 'sp-answer', number, { result: 'admitted' })
    await make('N-CN', 'solve', number, { refund: 5, note: inside('按重复扣费退一次') })
    expect(JSON.stringify(await look(number, 'SP-N01'))).not.toContain('内部:')
    expect(JSON.stringify(await timeline(number, 'SP-N01'))).not.toContain('内部:')
  },
)

check('C14', 'SP-N02 登录看不到本单', async ({ play, stage, make, one }) => {
  const number = await play({ steps: [before('spAnswer')] })
  const path = `/api/cases/${number}`
  for (const address of [path, `${path}/timeline`, `${path}/progress`]) {
    expect(await stage.ask('SP-N02', 'GET', address)).toMatchObject({
      status: 404,
      body: { code: 'notFound' },
    })
    expect((await stage.ask('SP-N01', 'GET', address)).status).toBe(200)
  }
  for (const move of moveNames) {
    const answer = await make(
      'SP-N02',
      segmentOf(move),
      number,
      sampleWish(move, { to: 'SP-N02', other: number }),
    )
    expect([move, answer.status]).toEqual([move, 404])
  }
  const { account } = one.given
  for (const address of ['/api/cases?queue=all&state=any', `/api/duplicates?account=${account}`]) {
    expect((await stage.ask('SP-N02', 'GET', address)).body.rows).toEqual([])
  }
})

check(
  'C15',
  '2026-11-28T20:00+08:00 预警;21:00 之后自动生成督办记录',
  async ({ play, look, reach, timeline, make }) => {
    const number = await play({ steps: [before('supervise')] })
    const of = async (type: string) => (await timeline(number)).filter((entry) => entry.type === type)
    const onSp = async () => (await of('clockRang')).filter(({ facts }) => facts.clock === 'spReply/4')
    expect(clockOf(await look(number), 'spReply').key).toBe('spReply/4')
    await reach('2026-11-28T19:59:59+08:00')
    expect(await onSp()).toEqual([])
    await reach('2026-11-28T20:00:00+08:00')
    const warned = { facts: { ring: 'warning', ringAt: at('2026-11-28T20:00:00+08:00') } }
    expect(await onSp()).toMatchObject([warned])
    await reach('2026-11-28T21:00:00+08:00')
    expect(await of('supervised')).toEqual([])
    await reach('2026-11-28T21:00:01+08:00')
    expect(await onSp()).toMatchObject([warned, { facts: { ring: 'breach' } }])
    const automatic = {
      organisation: null,
      to: 'SP-L31',
      facts: { no: 1, automatic: true, clock: 'spReply/4' },
    }
    expect(await of('supervised')).toMatchObject([automatic])
    await make('P-GD', 'supervise', number, { to: 'SP-L31' })
    const byHand = { organisation: 'P-GD', to: 'SP-L31', facts: { no: 2, automatic: false } }
    expect(await of('supervised')).toMatchObject([automatic, byHand])
    expect((await look(number)).supervisionCount).toBe(2)
  },
)

check('C15', 'SP-L31 当月答复及时率扣减', async ({ play, state, stage }) => {
  const scoreOf = async (number: string) => {
    const { dispatches } = factsOf(await state(number))
    return spScore(
      dispatches.filter((one) => one.sp === 'SP-L31'),
      instant('2026-12-01T00:00:00+08:00'),
    )
  }
  const prompt = await play({ steps: [before('supervise')] })
  await stage.reach(instant('2026-11-28T20:30:00+08:00'))
  await stage.ask('SP-L31', 'POST', `/api/cases/${prompt}/sp-answer`, { result: 'admitted' })
  expect(await scoreOf(prompt)).toMatchObject({ decided: 1, onTime: 1, onTimeRate: 100 })
  const late = await play({ steps: [without('close')] })
  expect(await scoreOf(late)).toMatchObject({ decided: 1, onTime: 0, late: 1, onTimeRate: 0 })
  await stage.reach(instant('2026-12-01T00:05:00+08:00'))
  const window = 'W-GD-GZ-10000'
  const report = await stage.ask(window, 'POST', '/api/reports', { organisation: window, period: '2026-11' })
  expect(report.body.figures).toMatchObject({ spDispatched: 1, spReplyOnTime: 0, spReplyOnTimeRate: 0 })
})

check('C15', '联络表首联系人标记为待核实', async ({ play, stage }) => {
  const contact = {
    name: '值班',
    role: '客服',
    phone: '02087654321',
    mobile: '13900000031',
    email: 'a@sp.example',
  }
  const row = { primary: contact, backup: contact, dutyHours: '7x24', escalation: '客服经理' }
  const toVerify = async () => {
    const { body } = await stage.ask('P-GD', 'GET', '/api/directory?organisation=SP-L31')
    return (body.rows as readonly { primaryToVerify: boolean }[]).map((one) => one.primaryToVerify)
  }
  await stage.admin('PUT', '/api/directory/SP-L31', row)
  await play({ steps: [before('supervise'), saying('dispatchToSp', { note: '已电话告知' })] })
  expect(await toVerify()).toEqual([false])
  await play({ steps: [before('supervise')] })
  expect(await toVerify()).toEqual([true])
  await stage.admin('PUT', '/api/directory/SP-L31', row)
  expect(await toVerify()).toEqual([false])
})
