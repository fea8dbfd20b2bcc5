import { expect } from 'vitest'
import type { Report } from '#contract/report/reports.ts'
import { instant } from '#domain/time.ts'
import { rehearseCase } from '../../rehearsal/rehearse-case.ts'
import { shipped } from '../shipped-file.ts'
import { at, before, checks, clockOf, type Scene } from './check.ts'

const check = checks()
const window = 'W-HN-CS-10000'

/** The month of C39 lived through, with its report drawn up and not yet submitted. */
async function november({ stage, one }: Scene) {
  const steps = one.steps.slice(0, 1)
  expect(await rehearseCase(stage, shipped, { ...one, steps, expect: {} })).toEqual([])
  const { body } = await stage.ask(window, 'GET', '/api/reports?period=2026-11')
  const [report] = body.reports as readonly Report[]
  if (!report) throw new Error('there is no report')
  return report
}

check('C39', '第8件在快照时刻既未回复也未到期,记“未到期”,不进及时率分母', async (scene) => {
  const { figures } = await november(scene)
  expect(figures).toMatchObject({ complaintCount: 8, firstReplyDecided: 7, resolveDecided: 7 })
  const list = await scene.stage.ask('N-CN', 'GET', '/api/cases?queue=all&state=any&limit=100')
  const rows = list.body.rows as readonly { number: string; description: string }[]
  const eighth = await scene.look(rows.find((row) => row.description === 'row 8')?.number ?? '')
  const snapshot = at('2026-12-01T00:00:00+08:00')
  for (const key of ['firstReply', 'resolve']) {
    const { dueAt, settledAt } = clockOf(eighth, key)
    expect(dueAt > snapshot).toBe(true)
    expect(settledAt === null || settledAt > snapshot).toBe(true)
  }
  // What became of it later changes nothing in a report on the month.
  expect(clockOf(eighth, 'firstReply').verdict).toBe('met')
  const again = await scene.stage.ask(window, 'POST', '/api/reports', {
    organisation: window,
    period: '2026-11',
  })
  expect(again.body.figures).toMatchObject({ firstReplyDecided: 7, firstReplyOnTime: 6, resolveDecided: 7 })
})

check('C39', '百分比保留两位小数,四舍五入', async (scene) => {
  const { figures } = await november(scene)
  const halfUp = (part: number, whole: number) => Math.floor((part * 20_000 + whole) / (2 * whole)) / 100
  const shares: Readonly<Record<string, readonly [number, number]>> = {
    consultationShare: [2, 12],
    complaintShare: [8, 12],
    firstReplyOnTimeRate: [6, 7],
    resolveOnTimeRate: [5, 7],
    overdueRate: [2, 7],
    resolutionRate: [11, 12],
    satisfactionRate: [5, 6],
    escalationRateT4: [1, 8],
  }
  for (const [name, [part, whole]] of Object.entries(shares)) {
    expect([name, figures[name]]).toEqual([name, halfUp(part, whole)])
  }
  expect(figures).toMatchObject({ consultationShare: 16.67, firstReplyOnTimeRate: 85.71, overdueRate: 28.57 })
  for (const [name, value] of Object.entries(figures)) {
    expect([name, String(value)]).toEqual([name, expect.stringMatching(/^(null|-?\d+(\.\d{1,2})?)$/)])
  }
})

check('C39', '对象=省运营部门', async (scene) => {
  const { stage } = scene
  const { id } = await november(scene)
  const submit = (organisation: string, to?: string) =>
    stage.ask(organisation, 'POST', `/api/reports/${id}/submission`, to === undefined ? {} : { to })
  for (const wrong of ['P-GD', 'N-CN', 'B-HN-CS', window]) {
    expect((await submit(window, wrong)).body).toMatchObject({ code: 'notNextDesk', about: wrong })
  }
  expect((await submit('P-HN')).body.code).toBe('notAllowed')
  expect((await submit(window)).body).toMatchObject({ state: 'submitted', submittedTo: 'P-HN' })
  const read = async (organisation: string) =>
    (await stage.ask(organisation, 'GET', '/api/reports?period=2026-11')).body.reports
  expect(await read('P-HN')).toMatchObject([{ id, state: 'submitted', organisation: window }])
  expect(await read('P-GD')).toEqual([])
  await scene.reach('2026-12-04T16:00:00+08:00')
  expect((await submit(window)).body.code).toBe('alreadySubmitted')
})

check('C40', 'SP“还在核实”算答复但不算解决', async ({ play, look, reach, timeline }) => {
  const number = await play({ steps: [before('appealReceived')] })
  const view = await look(number)
  expect(view.spAnswers).toMatchObject([{ sp: 'SP-L11', result: 'investigating' }])
  expect(clockOf(view, 'spReply')).toMatchObject({
    verdict: 'met',
    settledAt: at('2026-11-05T16:30:00+08:00'),
  })
  expect(view).toMatchObject({ status: 'inProgress', holder: 'P-HN' })
  expect(view.rounds[0]).toMatchObject({ solution: null, deliveredAt: null })
  expect(clockOf(view, 'resolve')).toMatchObject({ state: 'running', verdict: null, settledAt: null })
  await reach('2026-11-08T10:00:01+08:00')
  expect(clockOf(await look(number), 'resolve').verdict).toBe('breached')
  expect((await timeline(number)).map((entry) => entry.type)).not.toContain('solved')
})

check('C40', '法定期限自次日起算,第15日24时届满', async ({ play, look, reach, timeline }) => {
  const last = at('2026-11-20T23:59:59.999+08:00')
  for (const submittedAt of [
    '2026-11-05T00:00:00+08:00',
    '2026-11-05T10:00:00+08:00',
    '2026-11-05T23:59:59+08:00',
  ]) {
    const view = await look(await play({ given: { submittedAt }, steps: [() => []] }))
    expect(clockOf(view, 'statutoryReply').dueAt.slice(0, 19)).toBe(last.slice(0, 19))
  }
  const number = await play({ steps: [before('appealReceived')] })
  await reach('2026-11-20T23:59:59+08:00')
  expect(clockOf(await look(number), 'statutoryReply').verdict).toBeNull()
  await reach('2026-11-21T00:00:00+08:00')
  expect(clockOf(await look(number), 'statutoryReply').verdict).toBe('breached')
  const rings = (await timeline(number)).filter(
    ({ type, facts }) => type === 'clockRang' && facts.clock === 'statutoryReply/1',
  )
  expect(rings.map(({ facts }) => facts.ring)).toEqual(['warning', 'warning', 'breach'])
  expect(instant(String(rings.at(-1)?.facts.ringAt)).slice(0, 10)).toBe('2026-11-20')
})
