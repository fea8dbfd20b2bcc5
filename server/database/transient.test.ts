import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { isTransient, withRetry } from './transient.ts'

const state = (code: string) => Object.assign(new DatabaseError('x', 1, 'error'), { code })
const socket = (code: string) => Object.assign(new Error('x'), { code })

test.each(['57P01', '57P02', '57P03', '08000', '08006', '25006', '40001', '40P01', '53300'])(
  '%s passes',
  (code) => {
    expect(isTransient(state(code))).toBe(true)
  },
)

test.each(['23505', '57014', '42601', '55P03', '22P02', '28P01'])('%s stays', (code) => {
  expect(isTransient(state(code))).toBe(false)
})

test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'])(
  'a socket error %s passes',
  (code) => {
    expect(isTransient(socket(code))).toBe(true)
  },
)

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
])('"%s" passes', (message) => {
  expect(isTransient(new Error(message))).toBe(true)
})

test('a defect of ours stays', () => {
  expect(isTransient(new TypeError('x is not a function'))).toBe(false)
  expect(isTransient('text')).toBe(false)
})

test('a transient error is tried over, with a word about each', async () => {
  const heard: number[] = []
  let calls = 0
  const operation = async () => {
    calls += 1
    if (calls < 3) throw state('57P03')
    return calls
  }
  await expect(withRetry(operation, { random: () => 0, onRetry: (_, n) => heard.push(n) })).resolves.toBe(3)
  expect(heard).toEqual([1, 2])
})

test('another error is thrown at once', async () => {
  let calls = 0
  const operation = async () => {
    calls += 1
    throw state('23505')
  }
  await expect(withRetry(operation)).rejects.toThrow('x')
  expect(calls).toBe(1)
})

test('the last error is thrown when the time is over', async () => {
  const operation = async () => {
    throw state('57P03')
  }
  await expect(withRetry(operation, { forMilliseconds: 60 })).rejects.toMatchObject({ code: '57P03' })
})
