import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { compilersFactory } from './compile-once.ts'

const place = { method: 'GET', url: '/', httpStatus: '200' }
const answer = Type.Object({ name: Type.String() })
const another = Type.Object({ number: Type.Number() })
/** A server asks for its compilers when it starts. */
const ofServer = () => ({
  check: compilersFactory.buildValidator({}, { customOptions: {} }),
  write: compilersFactory.buildSerializer({}, {}),
})

test('what checks and what writes a form is made once, for every server of the process', () => {
  const [first, second] = [ofServer(), ofServer()]
  expect(second.write({ ...place, schema: answer })).toBe(first.write({ ...place, schema: answer }))
  const asked = { method: 'GET', url: '/', httpPart: 'body', schema: answer }
  expect(second.check(asked)).toBe(first.check(asked))
})

test('each form is checked and written as it is', () => {
  const { check, write } = ofServer()
  expect(write({ ...place, schema: answer })({ name: 'a', number: 1 })).toBe('{"name":"a"}')
  expect(write({ ...place, schema: another })({ name: 'a', number: 1 })).toBe('{"number":1}')
  const asked = { method: 'GET', url: '/', httpPart: 'body' }
  expect(check({ ...asked, schema: another })({ name: 'a' })).toBe(false)
  expect(check({ ...asked, schema: answer })({ name: 'a' })).toBe(true)
})
