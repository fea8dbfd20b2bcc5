import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { seated } from '../browser/seated.ts'
import { type Stage, stage } from '../browser/stage.ts'
import { classified, intake } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { formsOf, placed } from './every-form.ts'
import { everybodyAt } from './everybody.ts'

/** Names that every object answers to, whether or not anybody put something there. */
const inherited =
  'constructor __proto__ prototype toString valueOf hasOwnProperty __defineGetter__ isPrototypeOf'.split(' ')

type Policy = { content: { categories: Record<string, object>; provisionalCategory: object } }
type Calendars = { openingHours: Record<string, object>; channelCalendar: Record<string, string> }

let set: Stage
let window: Client
let number: string
beforeAll(async () => {
  set = await stage()
  window = await everybodyAt(set)
  number = granted(await window.post<{ number: string }>('/api/cases', classified)).number
})
afterAll(async () => set?.clear())

/** The server runs in this very process: what it did to the prototype of all objects would be seen here. */
function cleanPrototype(): void {
  expect([Object.keys(Object.prototype), ({} as { ran?: unknown }).ran]).toEqual([[], undefined])
}

/** Sends a body as it is written: no object of ours could hold what stands in some of them. */
async function sent(
  method: string,
  path: string,
  body: string,
  by: Client,
): Promise<{ status: number; code: string }> {
  const headers = {
    authorization: `Bearer ${by.token}`,
    'content-type': 'application/json',
    'idempotency-key': `k-${Math.random()}`,
  }
  const answer = await fetch(`${set.address}${path}`, { method, headers, body })
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code ?? '' }
}

/** A form with something more in it: at its top, and in each object within. */
function poisoned(form: object, more: string): readonly string[] {
  const text = JSON.stringify(form)
  const opens = [...text.matchAll(/\{/g)].map(({ index }) => index + 1)
  return opens.map((at) => `${text.slice(0, at)}${more}${text[at] === '}' ? '' : ','}${text.slice(at)}`)
}

describe('the prototype of all objects is reached by no form', () => {
  const forms = formsOf('0'.repeat(17), '0'.repeat(17)).map(
    ({ one }) => [`${one.method} ${one.path}`, one.name] as const,
  )

  test.each(forms)('%s', async (_path, name) => {
    const form = formsOf(number, number).find(({ one }) => one.name === name)
    if (!form) throw new Error(`there is no ${name}`)
    const by = await everybodyAt(set, desks.centre)
    for (const more of [
      '"__proto__": {"ran": 1}',
      '"\\u005f_proto__": {"ran": 1}',
      '"constructor": {"prototype": {"ran": 1}}',
      '"__proto__": null',
    ])
      for (const body of poisoned(form.body, more))
        expect([body, await sent(form.one.method, form.path, body, by)]).toEqual([
          body,
          { status: 400, code: 'malformed' },
        ])
    cleanPrototype()
  })

  test('nor by an address, a cookie or a header', async () => {
    const asked = endpoints.filter((one) => one.method === 'GET' && one.query)
    for (const one of asked)
      for (const query of [
        '__proto__[ran]=1',
        '__proto__.ran=1',
        'constructor[prototype][ran]=1',
        '__proto__=1',
        'toString=1',
      ]) {
        const { status } = await window.get(`${placed(one, number)}?${query}`)
        expect([one.name, query, status]).toEqual([one.name, query, 400])
      }
    const headers = { cookie: '__proto__=1; constructor=1; beichen_session=1', ['__proto__']: '1' }
    expect((await fetch(`${set.address}/api/session`, { headers })).status).toBe(401)
    cleanPrototype()
  })
})

describe('a name that every object answers to is a name like any other', () => {
  test.each(inherited)('%s is no category where nobody made it one', async (category) => {
    const classification = { kind: 'complaint', category }
    const answer = await window.post('/api/cases', { ...intake, classification })
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknownCategory' } })
    const moved = await window.post(`/api/cases/${number}/reclassify`, { category, reason: 'other' })
    expect(moved).toMatchObject({ status: 422, body: { code: 'unknownCategory' } })
    expect((await window.get(`/api/cases?queue=all&category=${category}`)).body).toMatchObject({ rows: [] })
  })

  test.each(inherited)('%s is no calendar and no provisional category either', async (name) => {
    const centre = await everybodyAt(set, desks.centre)
    const { content } = (await centre.get<Policy>('/api/policy')).body
    const calendars = (await centre.get<Calendars>('/api/calendars')).body
    const provisionalCategory = { ...content.provisionalCategory, complaint: name }
    const channelCalendar = { ...calendars.channelCalendar, hotline10000: name }
    const wished = [
      await centre.post('/api/policies', { ...content, businessCalendar: name, clockMode: 'business' }),
      await centre.post('/api/policies', { ...content, provisionalCategory }),
      await centre.send('PUT', '/api/calendars', { ...calendars, channelCalendar }),
    ]
    for (const { body } of wished) expect(body).toMatchObject({ code: 'validationFailed' })
    granted(await window.post('/api/cases', intake))
  })

  test('whoever makes it one has a category as good as another', async () => {
    const centre = await everybodyAt(set, desks.centre)
    const { content } = (await centre.get<Policy>('/api/policy')).body
    const categories = { ...content.categories, constructor: { ...content.categories.general, zh: '构造' } }
    granted(await centre.post('/api/policies', { ...content, categories }))
    const classification = { kind: 'complaint', category: 'constructor' }
    const taken = granted(await window.post<{ number: string }>('/api/cases', { ...intake, classification }))
    expect((await window.get(`/api/cases/${taken.number}`)).body).toMatchObject({ category: 'constructor' })
  })
})

test('a case in which people typed such names shows them as they were typed', async () => {
  const { page, troubles, leave } = await seated(set, window)
  const typed = [...inherited, '{{n}} of it', '$t(queue.title)', 'words:queue.title']
  const customer = { ...intake.customer, name: 'constructor', account: 'toString', city: '__proto__' }
  const form = { ...classified, customer, serviceContent: 'valueOf', description: 'hasOwnProperty' }
  const taken = granted(await window.post<{ number: string }>('/api/cases', form)).number
  for (const name of typed) {
    granted(await window.post(`/api/cases/${taken}/remind`, { via: name }))
    granted(await window.post(`/api/cases/${taken}/hold`, { reason: 'awaitCustomerInfo', consent: name }))
    granted(await window.post(`/api/cases/${taken}/resume`, {}))
  }
  await page.goto(`/cases/${taken}`)
  // The last thirty are there at once; what was typed first is older.
  await page.getByRole('button', { name: /更早/ }).click()
  // Beside each other in the facts of two events at least: said via it, and agreed to with it.
  for (const name of typed) await page.locator('dd').getByText(name, { exact: true }).nth(1).waitFor()
  expect(troubles()).toEqual([])
  await leave()
})

test('the pages look nothing up by such a name: not from the address, not from what the browser keeps', async () => {
  const { page, leave } = await seated(set, window)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  const searches = inherited.map((name) => `/?queue=${name}&state=${name}&kind=${name}&${name}=1`)
  const nested = encodeURIComponent('{"__proto__":{"ran":1}}')
  for (const path of [...searches, `/?__proto__[ran]=1&__proto__.ran=1&queue=${nested}`, '/intake']) {
    await page.goto(path)
    await page.getByRole('heading').first().waitFor()
    const seen = await page.evaluate(() => [
      Object.keys(Object.prototype),
      ({} as { ran?: unknown }).ran ?? null,
    ])
    expect([path, seen]).toEqual([path, [[], null]])
    // A draft that somebody else has left in the browser, for the page of the form.
    await page.evaluate((name) => {
      const part = '"__proto__":{"ran":1}'
      sessionStorage.setItem(name, `{${part},"constructor":{"prototype":{"ran":1}},"customer":{${part}}}`)
    }, `beichen.intake.${desks.window}`)
  }
  expect(broken).toEqual([])
  await leave()
})
