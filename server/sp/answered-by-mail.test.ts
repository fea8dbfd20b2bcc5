import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf } from '#domain/case/reading.ts'
import { plusMinutes } from '#domain/time.ts'
import { loadJournal } from '../case/load.ts'
import { moveAt } from '../case/taken-case.fixture.ts'
import { decideMailUse } from '../mail/decide-mail.ts'
import { letter, window as mailWindow } from '../mail/mails.fixture.ts'
import { callBy } from '../report/november.fixture.ts'
import {
  answer,
  brought,
  caseOf,
  closeStage,
  dispatched,
  idOf,
  openStage,
  P,
  SP,
  shell,
  system,
  theirs,
} from './dispatched.fixture.ts'
import { vouched } from './signing.fixture.ts'

beforeAll(openStage)
afterAll(closeStage)

test('an answer that its domain signed is the SP’s own, by the instant it was received, and only once', async () => {
  const to = await dispatched()
  const raw = await vouched(answer(to, '答复 承认\r\n已退费 10 元'), 'sp.example', theirs.key)
  // It came in time and is worked on too late: the breach has rung, and is taken back.
  await moveAt(shell, to.number, 'note', P, plusMinutes(to.at, 200), { text: '催一下' })
  const mail = await brought(raw, plusMinutes(to.at, 170))
  expect(mail).toMatchObject({ verdict: 'spAnswers', number: to.number, organisation: P })
  const c = await caseOf(to.number)
  expect(c.status).toBe('inProgress')
  expect(c.spAnswers).toEqual([{ sp: SP, at: plusMinutes(to.at, 170), result: 'admitted' }])
  expect(clockOf(c, 'spReply')).toMatchObject({ verdict: 'met' })
  const again = await brought(Buffer.concat([Buffer.from('X-Again: 1\r\n'), raw]), plusMinutes(to.at, 180))
  expect(again.id).toBe(mail.id)
  const replayed = await vouched(answer(to, '答复 否认'), 'sp.example', theirs.key)
  expect(await brought(replayed, plusMinutes(to.at, 190))).toMatchObject({ because: 'spNotAsked' })
})

test('a return by mail needs a reason, and gives the case back', async () => {
  const to = await dispatched()
  const bare = await vouched(answer(to, '退回'), 'sp.example', theirs.key)
  expect(await brought(bare, plusMinutes(to.at, 5))).toMatchObject({ because: 'spNoAnswer' })
  const raw = await vouched(answer(to, '退回 不是我们的业务'), 'sp.example', theirs.key)
  expect(await brought(raw, plusMinutes(to.at, 9))).toMatchObject({ verdict: 'spAnswers' })
  expect((await loadJournal(system(), await caseOf(to.number))).at(-1)).toMatchObject({
    ...{ type: 'spReturned', reason: '不是我们的业务', by: { person: `sp-mail:${SP}`, organisation: SP } },
  })
})

test('an automatic reply is none, and one of a case that was answered by telephone is too late', async () => {
  const to = await dispatched()
  const away = letter({
    from: 'service@sp.example',
    body: '答复 承认',
    headers: { 'In-Reply-To': idOf(to), 'Auto-Submitted': 'auto-replied' },
  })
  expect(await brought(await vouched(away, 'sp.example', theirs.key), plusMinutes(to.at, 5))).toMatchObject({
    verdict: 'automatic',
  })
  expect((await caseOf(to.number)).status).toBe('awaitingSp')
})

test('the desk that dispatched confirms what is not signed, in its own name', async () => {
  const to = await dispatched()
  const mail = await brought(answer(to, '答复 否认\r\n用户本人订购'), plusMinutes(to.at, 20))
  const deciding = (by: string) => ({
    ...callBy(by, plusMinutes(to.at, 240), { body: { decision: 'spAnswer', result: 'denied' } as never }),
    ...{ params: { id: mail.id }, query: undefined },
  })
  expect((await decideMailUse(deciding(mailWindow) as never, shell)).ok).toBe(false)
  expect(await decideMailUse(deciding(P) as never, shell)).toMatchObject({ ok: true })
  const c = await caseOf(to.number)
  expect(c.spAnswers).toEqual([{ sp: SP, at: plusMinutes(to.at, 20), result: 'denied' }])
  expect((await loadJournal(system(), c)).at(-1)).toMatchObject({
    by: { organisation: P },
    said: { way: 'mail' },
  })
})
