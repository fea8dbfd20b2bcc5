import { expect } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { type MoveName, wishes } from '#contract/case/wishes.ts'
import type { Stage } from '../browser/stage.ts'
import { sampleWish } from '../door/sample-wishes.ts'
import type { Client, Method } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { upload } from '../testing/upload.ts'
import { filled, formsOf, type Schema } from './every-form.ts'
import { everybodyAt } from './everybody.ts'
import { scripts, strongest } from './scripts.ts'

/** Where texts were said: the cases that hold them, and how often a form was let in, by its endpoint. */
export type Said = { readonly cases: readonly string[]; readonly letIn: ReadonlyMap<string, number> }

type Say = (name: string, method: Method, path: string, form: object, by?: Client) => Promise<string | null>

/** Says the texts wherever people write: in cases, in files, in rules and names, in every form of the contract. */
export async function sayEverywhere(set: Stage): Promise<Said> {
  const letIn = new Map<string, number>()
  const centre = await everybodyAt(set, desks.centre)
  const window = await everybodyAt(set)
  const say: Say = async (name, method, path, form, by = centre) => {
    const answer = await by.send<{ number?: string }>(method, path, form)
    expect([name, answer.status < 500]).toEqual([name, true])
    if (answer.status !== 200) return null
    letIn.set(name, (letIn.get(name) ?? 0) + 1)
    return answer.body.number ?? null
  }
  const cases = await sayInCases(say, window)
  const [first = ''] = cases
  for (const script of scripts) await upload(set.address, window, first, script, script)
  await sayOnTheWay(say, set, cases, window)
  await sayInRules(say, centre, window)
  await sayInEveryForm(say, set, first)
  return { cases, letIn }
}

/** Cases in whose fields each of the texts stands once; the description holds them all. */
async function sayInCases(say: Say, by: Client): Promise<readonly string[]> {
  const cases: string[] = []
  for (let at = 0; at < scripts.length; at += 5) {
    const [name, account, contact, city, serviceContent] = [0, 1, 2, 3, 4].map(
      (more) => scripts[(at + more) % scripts.length],
    )
    const customer = { name, account, contact, province: '湖南', city }
    const form = {
      ...{ channel: 'hotline10000', window: desks.window, customer, kind: 'complaint', serviceContent },
      description: scripts.join('\n'),
      classification: { kind: 'complaint', category: 'general' },
    }
    cases.push((await say('submit', 'POST', '/api/cases', form, by)) ?? '')
  }
  return cases
}

type Step = readonly [move: MoveName, by: Client, to?: string]

/** The moves of cases that go up, to the provider, and come down again, with a text wherever one may stand. */
async function sayOnTheWay(say: Say, set: Stage, cases: readonly string[], window: Client): Promise<void> {
  const [branch, province, sp] = [
    await everybodyAt(set, desks.branch),
    await everybodyAt(set, desks.province),
    await everybodyAt(set, desks.sp),
  ]
  const alone = ['note', 'supplement', 'remind', 'hold', 'resume', 'callAttempt', 'extend'] as const
  const up: readonly Step[] = [
    ...alone.map((move): Step => [move, window]),
    ...([
      ['forward', window, desks.branch],
      ['return', branch],
      ['forward', window, desks.branch],
    ] as const),
    ...([
      ['supervise', branch, desks.window],
      ['solve', branch],
      ['feedback', branch],
    ] as const),
    ...([
      ['reply', window],
      ['deliver', window],
      ['reopen', window],
    ] as const),
  ]
  const over: readonly Step[] = [
    ...([
      ['forward', window, desks.branch],
      ['forward', branch, desks.province],
    ] as const),
    ...([
      ['dispatchToSp', province, desks.sp],
      ['spReturn', sp],
      ['dispatchToSp', province, desks.sp],
    ] as const),
    ...([
      ['note', sp],
      ['spAnswer', sp],
    ] as const),
  ]
  for (const [index, way] of [up, over].entries())
    for (const step of way) await makeStep(say, cases[index] ?? '', step)
}

/** With all that may be said at once, or where not all of it goes together, with the note alone. */
async function makeStep(say: Say, number: string, [move, by, to = desks.branch]: Step): Promise<void> {
  const sample = sampleWish(move, { to, other: number })
  const noted = { ...sample, ...('note' in wishes[move].properties && { note: strongest }) }
  const path = `/api/cases/${number}/${segmentOf(move)}`
  for (const form of [spoken(move, sample), noted])
    if ((await say(move, 'POST', path, form, by)) !== null) return
}

/** A wish with the text wherever it is free; what names a category or a coded reason stays. */
function spoken(move: MoveName, sample: object): object {
  const coded = ['category', 'via', 'overdueReason', ...(move === 'hold' ? ['reason'] : [])]
  const free = Object.entries(wishes[move].properties as Record<string, Schema>).filter(
    ([name, schema]) => !coded.includes(name) && filled(schema, strongest) === strongest,
  )
  return { ...sample, ...Object.fromEntries(free.map(([name]) => [name, strongest])) }
}

/** The names of categories, reasons, organisations, people and keys, and of those whom a directory names. */
async function sayInRules(say: Say, by: Client, window: Client): Promise<void> {
  type Content = { categories: Record<string, object>; overdueReasons: string[] }
  const { content } = (await by.get<{ content: Content }>('/api/policy')).body
  const named = scripts.map((text, index) => [
    `x${index}`,
    { ...content.categories.general, zh: text, en: text },
  ])
  const categories = { ...content.categories, ...Object.fromEntries(named) }
  const overdueReasons = [...content.overdueReasons, ...scripts]
  await say('publish-policy', 'POST', '/api/policies', { ...content, categories, overdueReasons }, by)
  const place = {
    parent: null,
    provinceCode: 43,
    province: '湖南',
    city: null,
    window: null,
    department: null,
  }
  const rest = { ...place, kind: 'serviceProvider', billingInterconnected: false, status: 'active' }
  for (const [index, name] of scripts.entries()) {
    const id = `SP-X${index}`
    const form = { ...rest, id, name, sp: { scope: 'local', code: `SP44${index}` } }
    await say('add-organisation', 'POST', '/api/organisations', form, by)
    const contact = { name, role: name, phone: name, mobile: name, email: name }
    const row = { primary: contact, backup: contact, dutyHours: name, escalation: name }
    await say('write-directory', 'PUT', `/api/directory/${id}`, row, by)
    const memberships = [{ organisation: desks.window, roles: ['agent'] }]
    await say('invite-person', 'POST', '/api/people', { login: `x${index}`, name, memberships }, by)
    const key = { organisation: desks.window, name, roles: ['agent'], scopes: ['cases:read'] }
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    await say('make-key', 'POST', '/api/keys', { ...key, expiresAt }, by)
  }
  const report = { organisation: desks.window, period: '2026-10' }
  await say('generate-report', 'POST', '/api/reports', report, window)
}

/** Every form of the contract with the text in each of its free fields, let in or not. */
async function sayInEveryForm(say: Say, set: Stage, number: string): Promise<void> {
  // Each by somebody new: a form may end their session or lock them out.
  for (const { one, path } of formsOf(number, number)) {
    const form = filled(one.body as Schema, strongest) as object
    await say(one.name, one.method, path, form, await everybodyAt(set, desks.centre))
  }
}
