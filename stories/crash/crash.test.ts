import { expect, test } from 'vitest'
import { crash } from './crash.ts'

test('whatever is killed in the middle of the work, no acknowledged move is lost and none is made twice', async () => {
  const lines: string[] = []
  const report = await crash({ rounds: 6, say: (line) => lines.push(line) })
  expect(report).toMatchObject({ rounds: 6, lost: [], twice: [], faults: [] })
  expect(report.moves, lines.join('\n')).toBeGreaterThan(100)
  expect(report.rangLate, lines.join('\n')).toBeGreaterThan(0)
})
