import { DatabaseError } from 'pg'
import { describe, expect, test } from 'vitest'
import { tellable } from './tellable.ts'

const told = (error: unknown) => JSON.stringify(tellable(error))

/** What the database says of a row that does not fit: the row. */
function ofTheDatabase(message: string): DatabaseError {
  const detail = 'Failing row contains (张三, 13900001234).'
  const more = {
    detail,
    where: `unnamed portal with parameters: $1 = '张三'`,
    internalQuery: `select '张三'`,
  }
  return Object.assign(new DatabaseError(message, 9, 'error'), { ...more, code: '23514', table: 'cases' })
}

describe('of an error the log has', () => {
  test('what it is and where it happened', () => {
    expect(tellable(new TypeError('this is no function'))).toEqual({
      type: 'TypeError',
      message: 'this is no function',
      at: expect.arrayContaining([expect.stringContaining('tellable.test.ts')]),
    })
  })

  test('the code and the table of what the database refuses, and neither the row nor what was asked with', () => {
    const error = ofTheDatabase('new row for relation "cases" violates check constraint "fits"')
    expect(tellable(error)).toMatchObject({
      code: '23514',
      table: 'cases',
      message: 'new row for relation "…"',
    })
    expect(told(error)).not.toMatch(/张三|139/)
  })

  test.each([
    ['a text that is no JSON', () => JSON.parse('{"name": "张三" x')],
    ['a time that is none', () => Temporal.Instant.from('"张三"')],
    ['a message of many lines', () => Promise.reject(new Error('a row:\n张三'))],
    ['what lies behind it', () => Promise.reject(new Error('away', { cause: ofTheDatabase('"张三"') }))],
    ['what is no error at all', () => Promise.reject('password "张三"')],
  ])('nothing that was typed, of %s', async (_what, fail) => {
    const error = await Promise.resolve()
      .then(fail)
      .then(
        () => null,
        (caught: unknown) => caught,
      )
    expect(error).not.toBeNull()
    expect(told(error)).not.toContain('张三')
  })

  test('no end of causes', () => {
    const error = new Error('round')
    error.cause = error
    expect(told(error).length).toBeLessThan(10_000)
  })
})
