import { expect } from 'vitest'
import { instant } from '#domain/time.ts'
import { noticesOf } from '#server/case/notices-of.ts'
import { at, before, checks, clockOf, saying, without } from './check.ts'

const check = checks()

check('C17', '不经窗口与分公司', async ({ play, look, stage }) => {
  const registered = await look(await play({ steps: [() => []] }))
  expect(registered).toMatchObject({ holder: 'P-ZJ', answerer: 'P-ZJ', stack: ['SP-L21', 'P-ZJ'] })
  const number = await play()
  expect((await look(number)).legs.map((leg) => leg.organisation)).toEqual(['SP-L21', 'P-ZJ'])
  for (const other of ['B-ZJ-HZ', 'B-ZJ-NB', 'W-ZJ-HZ-10000', 'P-HN']) {
    expect((await stage.ask(other, 'GET', `/api/cases/${number}`)).status).toBe(404)
  }
})

check('C17', '提交人是 SP,答复对象也是 SP', async ({ play, look, make, state, stage, timeline }) => {
  const number = await play({ steps: [before('reply')] })
  expect(await look(number)).toMatchObject({
    mainWindow: 'SP-L21',
    owedTo: 'SP-L21',
    intake: { onBehalfOf: 'self' },
  })
  for (const key of ['firstReply', 'resolve']) {
    expect(clockOf(await look(number), key)).toMatchObject({ owedBy: 'P-ZJ', owedTo: 'SP-L21' })
  }
  const wrong = await make('P-ZJ', 'reply', number, { to: 'SP-N01' })
  expect(wrong.body).toMatchObject({ code: 'feedbackMustBeStepwise', about: 'SP-L21' })
  await make('P-ZJ', 'reply', number, { note: '话单补发中' })
  await make('P-ZJ', 'solve', number)
  await make('P-ZJ', 'deliver', number, { note: '话单已补发' })
  const told = (await timeline(number, 'SP-L21')).filter((entry) => entry.to === 'SP-L21')
  expect(told.map(({ type, text }) => [type, text])).toEqual([
    ['replied', '话单补发中'],
    ['delivered', '话单已补发'],
  ])
  const notices = await noticesOf(stage.shell.pool, await state(number))
  expect(notices).toContainEqual(expect.objectContaining({ organisation: 'SP-L21', what: 'delivered' }))
})

check('C19', '首问窗口是 SP,由 SP 答复用户', async ({ play, look, make, timeline }) => {
  const number = await play({ steps: [before('note')] })
  const view = await look(number)
  expect(view).toMatchObject({
    mainWindow: 'W-SP-L11',
    owedTo: 'SP-L11',
    answerer: 'P-HN',
    status: 'resolved',
  })
  expect(view.rounds[0]?.feedbackRoute).toEqual(['SP-L11'])
  // The province speaks with the SP, never past it with the customer.
  const past = await make('P-HN', 'note', number, { text: '已告知用户', toldCustomer: true })
  expect(past.body.code).toBe('onlyMainWindowAnswers')
  const own = await make('SP-L11', 'note', number, { text: 'SP 已答复用户', toldCustomer: true })
  expect(own.status).toBe(200)
  const told = (await look(number)).rounds[0]?.feedbackRoute
  expect(told).toEqual(['SP-L11', 'customer'])
  const last = (await timeline(number)).at(-1)
  expect(last).toMatchObject({ type: 'noted', organisation: 'SP-L11', facts: { toldCustomer: true } })
})

check(
  'C19',
  '同时显示用户视角的参考到期时刻(自 11:00 起 72 小时),仅提示不考核省',
  async ({ play, look, timeline, stage }) => {
    const reference = at('2026-11-27T11:00:00+08:00')
    const untilThen = [without('note'), without('close')]
    const after = saying('deliver', { at: '2026-11-27T13:00:00+08:00' })
    const number = await play({ steps: [...untilThen, after] })
    const view = await look(number)
    expect(view.customerResolveReferenceAt).toBe(reference)
    expect(view.clocks.map((clock) => clock.dueAt)).not.toContain(reference)
    // Answered after the customer's own time and before the province's: in time.
    expect(clockOf(view, 'resolve')).toMatchObject({ verdict: 'met', dueAt: at('2026-11-27T14:00:00+08:00') })
    expect(view.supervisionCount).toBe(0)
    const rings = (await timeline(number)).filter((entry) => entry.type === 'clockRang')
    expect(rings.map(({ facts }) => facts.ringAt)).not.toContain(reference)
    expect((await look(number, 'SP-L11')).customerResolveReferenceAt).toBe(reference)
    await stage.reach(instant('2026-12-01T00:00:00+08:00'))
    expect(clockOf(await look(number), 'resolve').verdict).toBe('met')
  },
)
