import { Compile } from 'typebox/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { type OpenDoor, openDoor } from './open-door.ts'
import { wrongIn } from './schema-form.ts'

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: object }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object }>> }
  readonly responses: Readonly<
    Record<string, { description: string; content?: Record<string, { schema: object }> }>
  >
}
type Document = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

let door: OpenDoor
let document: Document
beforeAll(async () => {
  door = await openDoor()
  document = JSON.parse((await door.send({ method: 'GET', path: '/api/openapi.json' })).text)
})
afterAll(() => door?.shut())

const written = (path: string) => path.replace(/:(\w+)/g, '{$1}')

/** Every value in the document with its place, depth first. */
function parts(value: unknown, at = '#'): readonly (readonly [string, unknown])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[at, value], ...inner.flatMap(([name, one]) => parts(one, `${at}/${name}`))]
}

describe('the document of the API', () => {
  test('is OpenAPI 3.1 and says what it is', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Beichen 北辰', version: expect.any(String) })
  })

  test('names every endpoint of the contract and nothing else', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const wished = endpoints.map((one) => `${one.method} ${written(one.path)}`)
    expect(named.sort()).toEqual(wished.sort())
  })

  test.each(endpoints)('$method $path: its forms, its answer and its problem are described', (one) => {
    const operation = document.paths[written(one.path)]?.[one.method.toLowerCase()]
    expect(operation).toMatchObject({ operationId: one.name, summary: `${one.zh} · ${one.en}` })
    expect(operation?.responses['200']?.content?.[one.file ?? 'application/json']?.schema).toBeTypeOf(
      'object',
    )
    const problem = operation?.responses.default?.content?.['application/problem+json']?.schema
    for (const member of ['type', 'title', 'status', 'detail', 'code', 'zh', 'en']) {
      expect(problem).toHaveProperty(`properties.${member}`)
    }
    for (const response of Object.values(operation?.responses ?? {})) {
      expect(response.description).toBeTypeOf('string')
    }
    const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'path')
    const placed = [...one.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(inPath.map((parameter) => parameter.name)).toEqual(placed)
    expect(inPath.every((parameter) => parameter.required)).toBe(true)
    expect(operation?.requestBody?.content['application/json'] !== undefined).toBe(one.body !== undefined)
    const asked = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query')
    expect(asked.map((parameter) => parameter.name)).toEqual(Object.keys(one.query?.properties ?? {}))
  })

  test('every operation has a name of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every schema in it is a schema of 2020-12', () => {
    const schemas = parts(document).filter(([at]) => at.endsWith('/schema'))
    expect(schemas.length).toBeGreaterThan(2 * endpoints.length)
    expect(schemas.flatMap(([at, schema]) => wrongIn(schema, at))).toEqual([])
  })

  test('what is no schema would be found', () => {
    const wrong = { type: 'nonsense', nullable: true, properties: { a: { required: true } }, anyOf: {} }
    expect(wrongIn(wrong)).toEqual([
      '#/type is "nonsense"',
      '#/nullable is no keyword',
      '#/properties/a/required is true',
      '#/anyOf has the wrong form',
    ])
  })

  test('a form that the document allows is let in, and one that it does not is not', () => {
    const body = document.paths['/api/cases']?.post?.requestBody?.content['application/json']?.schema ?? {}
    const form = Compile(body)
    const fit = { channel: 'hotline10000', window: 'W-HN-CS-10000', customer: {} }
    expect(form.Check(fit)).toBe(true)
    expect(form.Check({ ...fit, priority: 'high' })).toBe(false)
    expect(form.Check({ ...fit, channel: 'fax' })).toBe(false)
  })
})

test('the pages about the API open', async () => {
  for (const path of ['/api/docs', '/api/docs/']) {
    const page = await door.send({ method: 'GET', path })
    expect([path, page.status]).toEqual([path, 200])
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    expect(page.text).toContain('<title>Swagger UI</title>')
  }
})
