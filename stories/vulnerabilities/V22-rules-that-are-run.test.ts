import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Answered, type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { everybodyAt } from './everybody.ts'
import { type MachineInside, machineInside } from './machine-inside.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
type Path = readonly (string | number)[]

/** A file that none of the expressions may make. */
const trace = join(tmpdir(), `beichen-ran-${process.pid}`)

/** What has been run where rules, templates and commands are read by something that runs them. */
const expressions = (port: number): readonly string[] => [
  'globalThis.ran = 1',
  `\${globalThis.ran = 1}`,
  '(() => { globalThis.ran = 1 })()',
  '{{constructor.constructor("globalThis.ran = 1")()}}',
  `<%= require("node:fs").writeFileSync("${trace}", "") %>`,
  `process.mainModule.require("child_process").execSync("touch ${trace}")`,
  `$(touch ${trace})`,
  `\`touch ${trace}\``,
  `; touch ${trace} #`,
  `| touch ${trace}`,
  `'; copy (select 1) to program 'touch ${trace}'; --`,
  `\${jndi:ldap://127.0.0.1:${port}/a}`,
  `http://127.0.0.1:${port}/plain`,
  '#{7*7}',
  '60*24',
  '__import__("os").system("id")',
]

let door: OpenDoor
let inside: MachineInside
let centre: Client
let said: readonly string[]
beforeAll(async () => {
  inside = await machineInside()
  said = expressions(inside.port)
  door = await openDoor()
})
beforeEach(async () => {
  centre = await everybodyAt(door, desks.centre)
})
afterAll(async () => {
  inside?.stop()
  rmSync(trace, { force: true })
  await door?.shut()
})

/** The server runs in this very process: what it had run would have left its mark here, in a file, or elsewhere. */
function nothingRan(): void {
  expect((globalThis as { ran?: unknown }).ran).toBeUndefined()
  expect(existsSync(trace)).toBe(false)
  expect(inside.came()).toEqual([])
}

/** Every place of a form in which a value stands. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))
}

/** The same form with another value at a place. */
function withAt(value: Json, [name, ...rest]: Path, put: Json): Json {
  if (name === undefined) return put
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === name ? withAt(one, rest, put) : one))
  const form = value as Readonly<Record<string, Json>>
  return { ...form, [name]: withAt(form[name] ?? null, rest, put) }
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((part, name) => (part as Readonly<Record<string, Json>>)[name] ?? null, value)

/** Puts expressions into every place of a form: each is refused, or kept as the text that it is. */
async function putEverywhere(form: Json, send: (form: Json) => Promise<Answered>, read: () => Promise<Json>) {
  const outcomes = { refused: 0, kept: 0 }
  for (const [index, path] of placesIn(form).entries()) {
    const was = typeof at(form, path)
    // Each place gets another of them, a text three.
    for (const step of was === 'string' ? [0, 1, 2] : [0]) {
      const text = said[(index * 3 + step) % said.length] ?? ''
      const { status } = await send(withAt(form, path, text))
      expect([path, text, [200, 400, 422].includes(status)]).toEqual([path, text, true])
      if (status === 200) expect([path, at(await read(), path)]).toEqual([path, text])
      outcomes[status === 200 ? 'kept' : 'refused'] += 1
      if (['number', 'boolean'].includes(was)) expect([path, status]).toEqual([path, 400])
    }
  }
  return outcomes
}

/** A case is taken, moved, listed, timed and reported on by rules that hold expressions. */
async function workGoesOn(): Promise<void> {
  const { window, branch } = door.desk
  const { number } = granted(await window.post<{ number: string }>('/api/cases', classified))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  granted(await branch.get(`/api/cases/${number}`))
  granted(await branch.get('/api/cases/export?queue=all'))
  const period = Temporal.Now.plainDateISO('Asia/Shanghai')
    .toPlainYearMonth()
    .subtract({ months: 1 })
    .toString()
  granted(await (await everybodyAt(door)).post('/api/reports', { organisation: desks.window, period }))
}

describe('an expression in the rules is refused where a number or a name of ours belongs, and a text elsewhere', () => {
  test('in the policy', async () => {
    const read = async () => (await centre.get<{ content: Json }>('/api/policy')).body.content
    const form = await read()
    const outcomes = await putEverywhere(form, (one) => centre.post('/api/policies', one as object), read)
    expect(outcomes.refused).toBeGreaterThan(100)
    expect(outcomes.kept).toBeGreaterThan(50)
    await workGoesOn()
    nothingRan()
  })

  test('in opening hours and holidays', async () => {
    const read = async () => (await centre.get<Record<string, Json>>('/api/calendars')).body
    const form = await read()
    const outcomes = await putEverywhere(
      form,
      (one) => centre.send('PUT', '/api/calendars', one as object),
      read,
    )
    expect(outcomes.refused).toBeGreaterThan(100)
    await workGoesOn()
    nothingRan()
  })

  test('in what reports, queues and tables are narrowed by', async () => {
    for (const text of said) {
      const asked = new URLSearchParams({ queue: 'all', account: text, category: text })
      for (const path of [
        `/api/cases?${asked}`,
        `/api/cases/export?${asked}`,
        `/api/acts?after=${encodeURIComponent(text)}`,
        `/api/reports?period=${encodeURIComponent(text)}`,
      ])
        expect([path, (await centre.get(path)).status < 500]).toEqual([path, true])
      const form = { organisation: desks.window, period: text, averageActiveUsers: text }
      expect((await centre.post('/api/reports', form)).status).toBe(400)
    }
    nothingRan()
  })

  test('in names under which rules stand', async () => {
    const { content } = (await centre.get<{ content: { categories: Record<string, Json> } }>('/api/policy'))
      .body
    for (const text of said) {
      const categories = { ...content.categories, [text]: content.categories.general }
      expect([text, (await centre.post('/api/policies', { ...content, categories })).status]).toEqual([
        text,
        400,
      ])
    }
    nothingRan()
  })
})
