import { expect, test } from 'vitest'
import { endpoints } from '../endpoints.ts'
import { movesCase, rightOf, rights } from './rights.ts'

test('every endpoint has a line in the table of rights, and every line an endpoint', () => {
  const named = endpoints.filter((one) => one.tag !== 'move').map((one) => one.name)
  expect(Object.keys(rights).sort()).toEqual([...named].sort())
})

test('what is open to anyone is the same in the table and in the document', () => {
  const open = endpoints.filter((one) => rightOf(one)?.who === 'anyone').map((one) => one.name)
  expect(open).toEqual(endpoints.filter((one) => one.who === 'anyone').map((one) => one.name))
})

test('a move is decided by the domain', () => {
  expect(endpoints.filter((one) => one.tag === 'move').every((one) => rightOf(one) === movesCase)).toBe(true)
})
