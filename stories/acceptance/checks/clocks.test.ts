import { expect } from 'vitest'
import { at, before, checks, clockOf, without } from './check.ts'

const check = checks()

check(
  'C06',
  '预警时刻:首次回复 2026-11-23T11:00+08:00,处理 2026-11-25T09:00+08:00(时限的 2/3)',
  async ({ play, reach, timeline }) => {
    const number = await play({ steps: [before('reply')] })
    const warnings = async () =>
      (await timeline(number)).filter((entry) => entry.facts.ring === 'warning').map((entry) => entry.facts)
    await reach('2026-11-23T10:59:59+08:00')
    expect(await warnings()).toEqual([])
    await reach('2026-11-23T11:00:00+08:00')
    const first = { clock: 'firstReply/1', ringAt: at('2026-11-23T11:00:00+08:00') }
    expect(await warnings()).toMatchObject([first])
    await reach('2026-11-25T08:59:59+08:00')
    expect(await warnings()).toMatchObject([first])
    await reach('2026-11-25T09:00:00+08:00')
    const second = { clock: 'resolve/1', ringAt: at('2026-11-25T09:00:00+08:00') }
    expect(await warnings()).toMatchObject([first, second])
  },
)

check('C08', '周六周日计入 72 小时', async ({ play, look, reach }) => {
  const number = await play({ steps: [before('solve')] })
  const clock = clockOf(await look(number), 'resolve')
  expect((Date.parse(clock.dueAt) - Date.parse(clock.startedAt)) / 3_600_000).toBe(72)
  expect(new Date(clock.warnAt ?? '').getUTCDay()).toBe(0)
  await reach('2026-11-30T17:30:00+08:00')
  expect(clockOf(await look(number), 'resolve').verdict).toBeNull()
  await reach('2026-11-30T17:30:01+08:00')
  expect(clockOf(await look(number), 'resolve').verdict).toBe('breached')
})

check('C18', '法定假日不停钟', async ({ play, look, reach, timeline }) => {
  const number = await play({ steps: [before('reply')] })
  const view = await look(number)
  const [reply, resolve] = [clockOf(view, 'firstReply'), clockOf(view, 'resolve')]
  expect((Date.parse(reply.dueAt) - Date.parse(reply.startedAt)) / 3_600_000).toBe(2)
  expect((Date.parse(resolve.dueAt) - Date.parse(resolve.startedAt)) / 3_600_000).toBe(72)
  // All of it lies in the holiday of 1 to 7 October.
  await reach('2026-10-06T21:30:01+08:00')
  const rings = (await timeline(number))
    .filter((entry) => entry.type === 'clockRang')
    .map(({ facts }) => facts)
  expect(rings).toMatchObject([
    { clock: 'firstReply/1', ring: 'warning', ringAt: at('2026-10-03T22:50:00+08:00') },
    { clock: 'firstReply/1', ring: 'breach', ringAt: at('2026-10-03T23:30:00+08:00') },
    { clock: 'firstReply/1', ring: 'escalation', ringAt: at('2026-10-04T00:30:00+08:00') },
    { clock: 'resolve/1', ring: 'warning', ringAt: at('2026-10-05T21:30:00+08:00') },
    { clock: 'resolve/1', ring: 'breach', ringAt: at('2026-10-06T21:30:00+08:00') },
  ])
})

check('C20', '处理预警 2026-11-26T10:10+08:00', async ({ play, look, reach, timeline }) => {
  const number = await play({ steps: [before('solve')] })
  expect(clockOf(await look(number), 'resolve').warnAt).toBe(at('2026-11-26T10:10:00+08:00'))
  const warned = async () =>
    (await timeline(number)).filter(({ facts }) => facts.clock === 'resolve/1').map(({ facts }) => facts)
  await reach('2026-11-26T10:09:59+08:00')
  expect(await warned()).toEqual([])
  await reach('2026-11-26T10:10:00+08:00')
  expect(await warned()).toMatchObject([{ ring: 'warning', ringAt: at('2026-11-26T10:10:00+08:00') }])
})

check('C24', 'submittedAt 与 receivedAt 都要保存', async ({ play, look, state }) => {
  const number = await play()
  const both = {
    submittedAt: at('2026-11-28T20:00:00+08:00'),
    receivedAt: at('2026-11-30T09:00:00+08:00'),
  }
  expect((await look(number)).intake).toMatchObject(both)
  expect((await state(number)).intake).toMatchObject(both)
  expect(clockOf(await look(number), 'firstReply').startedAt).toBe(both.receivedAt)
})

check('C24', '对用户同时提示 10000 号 24 小时可用', async ({ stage, one, reach }) => {
  const ask = async (channel: string, window: string, submittedAt: string) => {
    const { body } = await stage.ask(window, 'POST', '/api/cases', {
      channel,
      window,
      customer: { account: one.given.account },
      kind: 'complaint',
      submittedAt,
      description: one.given.description,
    })
    return body.hint
  }
  await reach('2026-11-30T09:00:00+08:00')
  expect(await ask('accountManager', 'W-HN-ZZ-AM', '2026-11-28T20:00:00+08:00')).toBe('hotlineAroundTheClock')
  expect(await ask('accountManager', 'W-HN-ZZ-AM', '2026-11-30T09:00:00+08:00')).toBeNull()
  expect(await ask('hotline10000', 'W-HN-CS-10000', '2026-11-28T20:00:00+08:00')).toBeNull()
})

check('C25', '2026-10-10(周六)为调休上班日,不顺延', async ({ play, look }) => {
  const saturday = await look(await play({ steps: [before('classify')] }))
  expect(saturday.intake.receivedAt).toBe(at('2026-10-10T10:00:00+08:00'))
  expect(saturday.intake.receivedAt).toBe(saturday.intake.submittedAt)
  // The Saturday after it is an ordinary one.
  const given = { submittedAt: '2026-10-17T10:00:00+08:00' }
  const ordinary = await look(await play({ given, steps: [() => []] }))
  expect(ordinary.intake.receivedAt).toBe(at('2026-10-19T09:00:00+08:00'))
})

check('C33', '邮件到达服务器时刻为接到时刻(周日照计)', async ({ play, look }) => {
  const view = await look(await play({ steps: [before('classify')] }))
  const arrived = at('2026-11-29T12:00:00+08:00')
  expect(new Date(arrived).getUTCDay()).toBe(0)
  expect(view.intake).toMatchObject({ channel: 'siteEmail', submittedAt: arrived, receivedAt: arrived })
  for (const key of ['firstReply', 'resolve']) expect(clockOf(view, key).startedAt).toBe(arrived)
})

check('C33', 'holdPausesClock=false 时到期不变', async ({ play, look }) => {
  const moments = [[before('hold')], [before('supplement')], [before('forward')], [without('close')]]
  const views = []
  for (const steps of moments) views.push(await look(await play({ steps })))
  expect(views.map((view) => view.status)).toEqual(['accepted', 'onHold', 'accepted', 'resolved'])
  for (const view of views) {
    const clock = clockOf(view, 'resolve')
    expect(clock.dueAt).toBe(at('2026-12-02T12:00:00+08:00'))
    expect(clock).toMatchObject({ originallyDueAt: null, pauses: [] })
  }
  expect(clockOf(views[1] as never, 'resolve').state).toBe('running')
  expect(views[2]?.holds).toMatchObject([
    { from: at('2026-11-29T13:30:00+08:00'), to: at('2026-11-30T09:00:00+08:00') },
  ])
})
