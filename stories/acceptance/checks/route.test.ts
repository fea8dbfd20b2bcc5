import { expect } from 'vitest'
import { refusalsOf } from '#server/case/refusals-of.ts'
import { at, before, checks, without } from './check.ts'

const check = checks()

check('C05', 'customerConfirmed=false 时不得在窗口直接办结,必须转后台', async ({ play, look, make }) => {
  const window = 'W-GD-GZ-10000'
  const number = await play({ steps: [before('deliver')] })
  for (const wish of [{ customerConfirmed: false }, {}]) {
    for (const move of ['deliver', 'solve']) {
      const tried = await make(window, move, number, wish)
      expect(tried).toMatchObject({ status: 409, body: { code: 'customerNotConfirmed' } })
    }
  }
  expect(await look(number)).toMatchObject({ status: 'accepted', holder: window })
  expect((await make(window, 'close', number)).body.code).toBe('moveNotAllowedNow')
  expect((await make(window, 'forward', number, { to: 'B-GD-GZ' })).status).toBe(200)
  // Once the back office has solved it, nobody's confirmation is asked for.
  expect((await make('B-GD-GZ', 'solve', number)).status).toBe(200)
  expect((await make('B-GD-GZ', 'feedback', number)).status).toBe(200)
  expect((await make(window, 'deliver', number)).body.status).toBe('resolved')
})

check('C07', '全国网站窗口按用户归属地市转后台', async ({ play, look, make }) => {
  const window = 'W-CN-WEB'
  const number = await play({ steps: [before('forward')] })
  expect((await look(number, window)).choices.forward).toEqual(['B-ZJ-NB'])
  for (const other of ['B-HN-CS', 'B-ZJ-HZ']) {
    expect((await make(window, 'forward', number, { to: other })).body.code).toBe('notNextDesk')
  }
  const elsewhere = await play({
    given: { province: '湖南', city: '长沙' },
    steps: [before('forward')],
  })
  expect((await look(elsewhere, window)).choices.forward).toEqual(['B-HN-CS'])
})

check('C07', '用户可在网上看到每一步进度(不显示内部备注)', async ({ play, stage, make, timeline }) => {
  const number = await play({ steps: [before('close')] })
  await make('P-ZJ', 'note', number, { text: '内部:接口厂家未按时升级' })
  await make('W-CN-WEB', 'close', number, { satisfaction: 'satisfied' })
  const { body } = await stage.ask('W-CN-WEB', 'GET', `/api/cases/${number}/progress`)
  const steps = body.steps as readonly { at: string; zh: string }[]
  expect(steps.map((step) => [step.at, step.zh])).toEqual([
    [at('2026-11-25T22:40:00+08:00'), '我们已收到您的反映'],
    [at('2026-11-25T22:40:00+08:00'), '已受理'],
    [at('2026-11-25T23:00:00+08:00'), '已转分公司后台处理'],
    [at('2026-11-26T00:50:00+08:00'), '已向您回复进展'],
    [at('2026-11-26T09:00:00+08:00'), '已转省运营部门处理'],
    [at('2026-11-26T15:00:00+08:00'), '已有处理结果'],
    [at('2026-11-26T15:40:00+08:00'), '已答复您处理结果'],
    [at('2026-11-26T15:40:00+08:00'), '已结案'],
  ])
  const said = JSON.stringify(body)
  for (const inside of ['内部', '厂家', '省平台订购查询接口恢复', 'P-ZJ', 'B-ZJ-NB']) {
    expect(said).not.toContain(inside)
  }
  expect(JSON.stringify(await timeline(number))).toContain('内部:接口厂家未按时升级')
})

check(
  'C09',
  '被拒绝的动作不改变持有者与时钟,但写入审计',
  async ({ play, look, make, state, stage, timeline }) => {
    const number = await play({ steps: [without('reply'), before('forward', 2)] })
    const [was, told] = [await look(number), await timeline(number)]
    const tried = await make('B-HN-HY', 'forward', number, { to: 'N-CN', note: '省内查不到流水' })
    expect(tried).toMatchObject({ status: 409, body: { code: 'skipLevelNotAllowed', about: 'N-CN' } })
    expect(await look(number)).toEqual(was)
    expect(await timeline(number)).toEqual(told)
    expect(was.holder).toBe('B-HN-HY')
    expect(await refusalsOf(stage.shell.pool, await state(number))).toEqual([
      {
        at: stage.shell.now(),
        person: expect.any(String),
        organisation: 'B-HN-HY',
        move: 'forward',
        wish: { to: 'N-CN', note: '省内查不到流水' },
        code: 'skipLevelNotAllowed',
      },
    ])
  },
)

check('C10', '直辖市:市=省名,但仍有独立的分公司后台(第二级)', async ({ play, look, make, stage }) => {
  const units = stage.shell.reference.network()
  const branch = units.find('B-SH-SH')
  expect(branch).toMatchObject({ kind: 'branchBackOffice', province: '上海', city: '上海', parent: 'P-SH' })
  expect(units.find('P-SH')).toMatchObject({ kind: 'provincialOperations', province: '上海', city: null })
  const number = await play({ steps: [before('forward')] })
  const window = 'W-SH-SH-HALL01'
  expect((await make(window, 'forward', number, { to: 'P-SH' })).body.code).toBe('skipLevelNotAllowed')
  expect((await look(number, window)).choices.forward).toEqual(['B-SH-SH'])
  const played = await look(await play())
  expect(played.legs.map(({ organisation, tier }) => [organisation, tier])).toEqual([
    [window, 1],
    ['B-SH-SH', 2],
    [window, 1],
  ])
})

check('C31', '受理窗口所在地为“当地”;湖南省为协办,不成为主办', async ({ play, look, make }) => {
  const window = 'W-GD-GZ-HALL01'
  const taken = await play({ steps: [before('forward')] })
  expect((await look(taken)).intake.customer).toMatchObject({ province: '湖南', city: '长沙' })
  expect((await look(taken, window)).choices.forward).toEqual(['B-GD-GZ'])
  expect((await make(window, 'forward', taken, { to: 'B-HN-CS' })).body.code).toBe('notNextDesk')
  const asked = await look(await play({ steps: [before('coordinateDone')] }))
  expect(asked).toMatchObject({ mainWindow: window, answerer: window, holder: 'N-CN' })
  expect(asked.sideTasks).toMatchObject([{ asker: 'N-CN', to: 'P-HN', doneAt: null }])
  const ended = await look(await play())
  expect(ended.mainWindow).toBe(window)
  expect(ended.legs.map((leg) => leg.organisation)).not.toContain('P-HN')
  expect(ended.refunds).toMatchObject([{ amount: 36, by: 'P-HN' }])
})

// What only adds to the record: a remark, a word to another desk, what the customer or the regulator says to whoever they reach.
const onRecordOnly = ['note', 'message', 'remind', 'supplement', 'appealReceived']
// Offered to a tier before it says towards whom; then refused.
const refusedForAll = ['supervise', 'joinParent']

check('C31', 'P-HN 只读可见,只能答复协办', async ({ play, look, make, timeline, stage }) => {
  const number = await play({ steps: [before('coordinateDone')] })
  const view = await look(number, 'P-HN')
  expect(await timeline(number, 'P-HN')).not.toEqual([])
  for (const to of ['N-CN', 'P-GD', 'B-GD-GZ', 'W-GD-GZ-HALL01']) {
    expect((await make('P-HN', 'supervise', number, { to })).body.code).toBe('supervisionNotAllowed')
  }
  expect((await make('P-HN', 'join-parent', number, { parent: number })).body.code).toBe('notHolder')
  const allowed = Object.keys(view.may).filter((move) => view.may[move]?.ok)
  const more = [...onRecordOnly, ...refusedForAll]
  expect(allowed.filter((move) => !more.includes(move))).toEqual(['coordinateDone'])
  for (const other of ['D-HN-NOC', 'B-HN-CS', 'W-HN-CS-10000']) {
    expect((await stage.ask(other, 'GET', `/api/cases/${number}`)).status).toBe(404)
  }
  const tasks = await stage.ask('P-HN', 'GET', '/api/cases?queue=tasks')
  expect(tasks.body.rows).toMatchObject([{ number, holder: 'N-CN' }])
  expect((await make('P-HN', 'coordinate-done', number, { note: '重复收费已核实' })).status).toBe(200)
  expect((await look(number, 'P-HN')).may.coordinateDone?.ok).toBe(false)
})
