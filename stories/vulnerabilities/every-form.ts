import { segmentOf } from '#contract/case/moves.ts'
import { moveNames } from '#contract/case/wishes.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/endpoints.ts'
import { sampleWish } from '../door/sample-wishes.ts'
import { desks } from '../testing/operator.ts'

/** A form as the contract describes it. */
export type Schema = {
  readonly type?: string
  readonly pattern?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const samples: readonly (readonly [RegExp, string])[] = [
  [/^\^\[0-9\]\{17\}/, '26010143000000016'],
  [/^\^\[A-Za-z0-9\]\[A-Za-z0-9_/, 'P-HN'],
  [/^\^\(19\|20/, '2026-01'],
]

/** Something that fits a form, with every field there is; what people write freely is `free`, when given. */
export function filled(schema: Schema, free: string | null = null): unknown {
  const first = schema.anyOf?.find((one) => one.type !== 'null')
  if (first) return filled(first, free)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, filled(one, free)]),
    )
  if (schema.type === 'array') return schema.minItems ? [filled(schema.items ?? {}, free)] : []
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 0)
  if (schema.format === 'date-time') return '2026-01-01T00:00:00Z'
  if (schema.format === 'uuid') return '019a0000-0000-7000-8000-000000000000'
  const known = samples.find(([pattern]) => pattern.test(schema.pattern ?? ''))
  if (known) return known[1]
  return free !== null && !schema.pattern ? free : 'x'.repeat(Math.max(4, schema.minLength ?? 0))
}

/** Every endpoint that takes a form, with one that fits. */
export function formsOf(
  number: string,
  other: string,
): readonly { one: Endpoint; path: string; body: object }[] {
  return endpoints
    .filter((one) => one.body !== undefined)
    .map((one) => {
      const move = moveNames.find((name) => one.path.endsWith(`/:number/${segmentOf(name)}`))
      const body = move
        ? sampleWish(move, { to: desks.branch, other })
        : (filled(one.body as Schema) as object)
      return { one, path: placed(one, number), body }
    })
}

/** The path of an endpoint with something in each of its places. */
export function placed({ path }: Endpoint, number: string): string {
  return path
    .replace(':number', number)
    .replace(':place', 'intake')
    .replace(':organisation', 'P-HN')
    .replace('organisations/:id', 'organisations/P-HN')
    .replace(/:\w+/g, '019a0000-0000-7000-8000-000000000000')
}
