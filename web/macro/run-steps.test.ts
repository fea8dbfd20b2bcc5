import { expect, test } from 'vitest'
import { Refused } from '../refused.ts'
import { type Came, runSteps } from './run-steps.ts'

type Answer = { readonly version: number }

test('each step is made on the version that the one before left', async () => {
  const seen: number[] = []
  const act = async (step: number, version: number) => {
    seen.push(version)
    return { version: version + step }
  }
  await runSteps([1, 2, 1], 7, act, () => {})
  expect(seen).toEqual([7, 8, 10])
})

test('the first refusal ends it: what comes after is not made', async () => {
  const came: Came<Answer>[] = []
  const act = async (step: string) => {
    if (step === 'hold') throw new Refused({ code: 'conflict' })
    return { version: 2 }
  }
  await runSteps(['reply', 'hold', 'note'], 1, act, (one) => came.push(one))
  expect(came.map((one) => one.no?.code ?? 'done')).toEqual(['done', 'conflict'])
})
