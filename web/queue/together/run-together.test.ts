import { expect, test } from 'vitest'
import { Refused } from '../../refused.ts'
import { type Result, runTogether } from './run-together.ts'

const numbers = Array.from({ length: 20 }, (_, at) => String(at))

test('every case gets its result, and a no to one stops none of the others', async () => {
  const results: Result<string>[] = []
  const act = async (number: string) => {
    if (number === '3') throw new Refused({ code: 'notHolder' })
    return `done ${number}`
  }
  await runTogether(
    numbers,
    act,
    (one) => results.push(one),
    () => false,
  )
  expect(results).toHaveLength(20)
  expect(results.filter((one) => one.no).map((one) => [one.number, one.no?.code])).toEqual([
    ['3', 'notHolder'],
  ])
})

test('no more than four are under way at once', async () => {
  let under = 0
  let most = 0
  const act = async () => {
    under++
    most = Math.max(most, under)
    await Promise.resolve()
    under--
  }
  await runTogether(
    numbers,
    act,
    () => {},
    () => false,
  )
  expect(most).toBe(4)
})

test('once it is to stop no further one begins, and what is under way ends', async () => {
  const done: string[] = []
  await runTogether(
    numbers,
    async (number) => number,
    (one) => done.push(one.number),
    () => done.length >= 2,
  )
  expect(done.length).toBeGreaterThanOrEqual(2)
  expect(done.length).toBeLessThan(8)
})
