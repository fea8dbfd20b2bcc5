import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rehearseCase } from '../rehearsal/rehearse-case.ts'
import type { Stage } from '../rehearsal/stage.ts'
import { staticChecks } from '../rehearsal/static-checks.ts'
import { shipped, stageOfShipped } from './shipped-file.ts'

let stage: Stage
let strike: () => Promise<void>

beforeAll(async () => {
  ;({ stage, strike } = await stageOfShipped())
})
afterAll(() => strike?.())

describe('every case of the acceptance file is kept', () => {
  test.each(shipped.cases)('$id $title', async (one) => {
    expect(await rehearseCase(stage, shipped, one)).toEqual([])
  })

  test('there are thirty of them, each by its own id', () => {
    expect(new Set(shipped.cases.map((one) => one.id)).size).toBe(30)
  })
})

describe('every static check of the acceptance file is kept', () => {
  test.each(shipped.staticChecks ?? [])('$id $check', async ({ id }) => {
    expect(Object.keys(staticChecks)).toContain(id)
    expect(await staticChecks[id]?.(stage, shipped)).toEqual([])
  })

  test('there are eight of them', () => {
    expect(shipped.staticChecks).toHaveLength(8)
  })
})
