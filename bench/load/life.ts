import { segmentOf } from '#contract/case/moves.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import type { Hand } from './hand.ts'
import type { Post, Route, Staff } from './staff.ts'

/** A call at the hotline of a route; `classified`: taken and sorted at once, as windows do mostly. */
export function callAt({ window }: Route, running: number, classified: boolean): object {
  const { province, city } = window.organisation
  return {
    channel: 'hotline10000',
    window: window.organisation.id,
    customer: {
      ...{ name: '刘洋', account: `bench${running}`, contact: `139${String(running).padStart(8, '0')}` },
      ...{ province, city },
    },
    kind: 'complaint',
    description: '宽带从昨晚起连不上，重启光猫以后仍然不行，请尽快处理',
    ...(classified ? { classification: { kind: 'complaint', category: 'general' } } : {}),
  }
}

let running = 0

/** Registers a case by telephone; its number. */
export async function register(hand: Hand, route: Route, classified: boolean): Promise<string> {
  const answer = await hand.post(route.window, '/api/cases', callAt(route, running++, classified))
  return numberIn(answer)
}

function numberIn(answer: string): string {
  const number = /"number":"(\d{17})"/.exec(answer)?.[1]
  if (number === undefined) throw new Error(`no number in ${answer}`)
  return number
}

/** Makes a move of a case. */
export async function move(hand: Hand, post: Post, number: string, name: MoveName, form: object = {}) {
  await hand.post(post, `/api/cases/${number}/${segmentOf(name)}`, form)
}

const note = '请协助处理，用户今天下午在家，方便上门'

/** Up one tier. */
export async function forward(hand: Hand, number: string, from: Post, to: Post): Promise<void> {
  await move(hand, from, number, 'forward', { to: to.organisation.id, note })
}

/** Twelve writes: from the call at the window up to the centre and down again, until it is closed. */
export async function wholeLife(hand: Hand, route: Route, { centre }: Staff): Promise<void> {
  const { window, branch, province } = route
  const number = await register(hand, route, false)
  await move(hand, window, number, 'accept')
  await move(hand, window, number, 'classify', { kind: 'complaint', category: 'general' })
  await forward(hand, number, window, branch)
  await forward(hand, number, branch, province)
  await forward(hand, number, province, centre)
  await move(hand, centre, number, 'solve', { note: '平台数据已经修复' })
  for (const desk of [centre, province, branch])
    await move(hand, desk, number, 'feedback', { note: '结果如上，请转告用户' })
  await move(hand, window, number, 'deliver', { note: '已告知用户' })
  await move(hand, window, number, 'close', { satisfaction: 'satisfied' })
}

/** A case whose timeline has so many entries. */
export async function longCase(hand: Hand, route: Route, entries: number): Promise<string> {
  const number = await register(hand, route, true)
  // Three of them come with the registration, and one with being passed on.
  await forward(hand, number, route.window, route.branch)
  for (let at = 4; at < entries; at++)
    await move(hand, at % 2 ? route.window : route.branch, number, 'note', {
      text: `第 ${at} 次联系用户，约定再次测试`,
    })
  return number
}
