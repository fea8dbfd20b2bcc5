import { expect } from 'vitest'
import { instant } from '#domain/time.ts'
import { noticesOf } from '#server/case/notices-of.ts'
import { at, before, checks, clockOf, type Scene, saying, without } from './check.ts'

const check = checks()

/** The figures of a window's report on November, drawn up when the month is over. */
async function novemberOf(window: string, { stage }: Pick<Scene, 'stage'>): Promise<unknown> {
  await stage.reach(instant('2026-12-01T12:05:00+08:00'))
  const report = await stage.ask(window, 'POST', '/api/reports', { organisation: window, period: '2026-11' })
  return report.body.figures
}

check('C23', '受理量计3件,故障计1起', async (scene) => {
  await scene.play()
  const all = await Promise.all((await scene.numbers()).map((number) => scene.look(number)))
  expect(all.map((view) => view.children.length).sort()).toEqual([0, 0, 0, 3])
  expect(await novemberOf('W-HN-CS-10000', scene)).toMatchObject({
    ...{ acceptedCount: 3, complaintCount: 3, faultCount: 1 },
  })
})

check('C23', '主单上的动作广播到子单,但每张子单各自留痕', async ({ play, numbers, look, timeline }) => {
  await play()
  const all = await Promise.all((await numbers()).map((number) => look(number)))
  const parent = all.find((view) => view.children.length === 3)
  const children = all.filter((view) => view.parent === parent?.number)
  expect(children).toHaveLength(3)
  const broadcast = ['replied', 'solved', 'fedBack', 'fedBack', 'delivered', 'closed']
  for (const child of children) {
    const own = await timeline(child.number)
    expect(own.filter(({ type }) => broadcast.includes(type)).map(({ type }) => type)).toEqual(broadcast)
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1))
    const told = own.find(({ type }) => type === 'delivered')
    expect(told).toMatchObject({
      organisation: 'W-HN-CS-10000',
      at: at('2026-12-01T07:06:00+08:00'),
      text: '批量短信',
    })
    expect(child).toMatchObject({ status: 'closed', round: 1 })
    expect(clockOf(child, 'resolve').settledAt).toBe(at('2026-12-01T07:06:00+08:00'))
  }
  expect(children.map((child) => clockOf(child, 'resolve').verdict)).toEqual(['breached', 'met', 'met'])
})

check(
  'C27',
  '至少 2 次未接通后,送达的短信视为回复,并打“联系不上”标记',
  async ({ play, look, make, one, stage }) => {
    const window = String(one.given.windowOrg)
    const bySms = { via: 'sms', unreachable: true }
    const number = await play({ steps: [before('callAttempt')] })
    for (const refused of ['tooFewCallAttempts', 'tooFewCallAttempts']) {
      expect((await make(window, 'reply', number, bySms)).body.code).toBe(refused)
      expect(clockOf(await look(number), 'firstReply')).toMatchObject({ state: 'running', settledAt: null })
      expect((await look(number)).unreachable).toBe(false)
      await make(window, 'call-attempt', number, { answered: false })
    }
    await stage.reach(instant('2026-02-15T01:50:00+08:00'))
    expect((await make(window, 'reply', number, bySms)).status).toBe(200)
    const view = await look(number)
    expect(view.unreachable).toBe(true)
    expect(clockOf(view, 'firstReply')).toMatchObject({
      verdict: 'met',
      settledAt: at('2026-02-15T01:50:00+08:00'),
    })
  },
)

check('C27', '自动受理短信不算回复', async ({ play, look, reach, timeline, make }) => {
  const number = await play({ steps: [before('callAttempt')] })
  await make('W-HN-CS-10000', 'note', number, { text: '系统已发送受理短信' })
  await make('W-HN-CS-10000', 'call-attempt', number, { answered: false })
  expect((await timeline(number)).map(({ type }) => type)).toEqual(
    'submitted accepted classified forwarded noted callAttempted'.split(' '),
  )
  expect(clockOf(await look(number), 'firstReply')).toMatchObject({ state: 'running', verdict: null })
  await reach('2026-02-15T02:00:01+08:00')
  expect(clockOf(await look(number), 'firstReply').verdict).toBe('breached')
})

check('C35', '每次催办通知当前持有者及其上级', async ({ play, state, stage, timeline, make }) => {
  const number = await play({ steps: [before('solve')] })
  const reminded = (await timeline(number)).filter(({ type }) => type === 'reminded')
  expect(reminded.map((entry) => entry.facts.via)).toEqual(['hotline10000', 'webSelfService'])
  const told = async () =>
    (await noticesOf(stage.shell.pool, await state(number)))
      .filter((notice) => notice.what === 'reminded')
      .map(({ seq, organisation }) => `${seq} ${organisation}`)
  const each = reminded.flatMap(({ seq }) => [`${seq} B-HN-CS`, `${seq} P-HN`])
  expect(await told()).toEqual(each)
  // Wherever it is by then: at the province, the province and the centre.
  await make('B-HN-CS', 'forward', number, { to: 'P-HN' })
  await make('W-HN-CS-10000', 'remind', number, { via: 'hotline10000' })
  const { seq } = (await timeline(number)).at(-1) ?? { seq: 0 }
  expect(await told()).toEqual([...each, `${seq} N-CN`, `${seq} P-HN`])
})

check('C35', '催办记为接触记录,不计受理量', async (scene) => {
  const number = await scene.play()
  expect(await scene.numbers()).toEqual([number])
  const contacts = (await scene.timeline(number)).filter(({ type }) => type === 'reminded')
  expect(contacts.map((entry) => entry.at)).toEqual([
    at('2026-11-24T09:00:00+08:00'),
    at('2026-11-24T18:00:00+08:00'),
  ])
  const view = await scene.look(number)
  expect(view.clocks.filter((clock) => clock.kind === 'firstReply')).toHaveLength(1)
  const quiet = await scene.look(await scene.play({ steps: [without('remind'), saying('close', {})] }))
  expect(view.clocks.map((clock) => clock.dueAt)).toEqual(quiet.clocks.map((clock) => clock.dueAt))
  await scene.play()
  expect(await novemberOf('W-HN-CS-10000', scene)).toMatchObject({ acceptedCount: 1, remindCount: 2 })
})
