import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { instantText, orNull } from '#contract/fields.ts'
import { asWritten } from './as-written.ts'
import { compilersFactory } from './compile-once.ts'

const place = { method: 'GET', url: '/', httpStatus: '200' }
const write = (form: object, value: unknown) =>
  JSON.parse(compilersFactory.buildSerializer({}, {})({ ...place, schema: form })(value))

test('what may be null is written as null and as what it is, a form of its own too', () => {
  const form = Type.Object({
    at: orNull(instantText),
    count: orNull(Type.Integer()),
    clock: orNull(Type.Object({ dueAt: instantText, verdict: orNull(Type.Enum(['met', 'breached'])) })),
  })
  const nothing = { at: null, count: null, clock: null }
  const all = {
    at: '2026-11-23T01:00:00.000Z',
    count: 0,
    clock: { dueAt: '2026-11-23T01:00:00.000Z', verdict: null },
  }
  expect(write(form, nothing)).toEqual(nothing)
  expect(write(form, all)).toEqual(all)
  expect(write(form, { ...all, clock: { ...all.clock, verdict: 'met', told: 'to nobody' } })).toEqual({
    ...all,
    clock: { ...all.clock, verdict: 'met' },
  })
})

test('which of several forms is meant is found out as before', () => {
  const form = Type.Object({
    one: Type.Union([
      Type.Object({ kind: Type.Literal('day'), day: Type.String() }),
      Type.Object({ kind: Type.Literal('hour'), hour: Type.Integer() }),
    ]),
  })
  expect(write(form, { one: { kind: 'hour', hour: 3, day: 'no' } })).toEqual({
    one: { kind: 'hour', hour: 3 },
  })
})

test('null beside one of several values is written, also inside of one of several forms', () => {
  const form = Type.Object({
    one: Type.Union([
      Type.Object({ kind: Type.Literal('day'), verdict: orNull(Type.Enum(['met', 'breached'])) }),
      Type.Object({ kind: Type.Literal('hour'), hour: orNull(Type.Integer()) }),
    ]),
  })
  const all = [
    { one: { kind: 'day', verdict: null } },
    { one: { kind: 'day', verdict: 'met' } },
    { one: { kind: 'hour', hour: null } },
  ]
  expect(all.map((value) => write(form, value))).toEqual(all)
})

test('in no answer of the contract null is added to what says no type', () => {
  const parts = (form: unknown): readonly object[] =>
    typeof form === 'object' && form !== null ? [form, ...Object.values(form).flatMap(parts)] : []
  const nullable = endpoints.flatMap(({ answer }) =>
    parts(asWritten(answer)).filter((one) => 'nullable' in one),
  )
  expect(nullable.length).toBeGreaterThan(100)
  expect(nullable.filter((one) => !('type' in one) || typeof one.type !== 'string')).toEqual([])
})

test('fields that are called as a rule of a form is called stay what they are', () => {
  const form = Type.Object({
    format: Type.String(),
    pattern: orNull(Type.String()),
    type: Type.Literal('string'),
  })
  const value = { format: 'xlsx', pattern: null, type: 'string' }
  expect(write(form, value)).toEqual(value)
  expect(asWritten(form)).toMatchObject({ properties: { format: { type: 'string' } } })
})
