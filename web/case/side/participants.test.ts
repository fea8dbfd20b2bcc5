import { expect, test } from 'vitest'
import type { CaseView } from '#contract/case/view.ts'
import { mustAct, participants } from './participants.ts'

const leg = (organisation: string) => ({ organisation }) as CaseView['legs'][number]
const task = (to: string, doneAt: string | null) => ({ to, doneAt }) as CaseView['sideTasks'][number]
const view = {
  holder: 'P',
  mainWindow: 'W',
  answerer: 'W',
  legs: ['W', 'B', 'P'].map(leg),
  sideTasks: [task('D', null), task('E', '2026-11-23T09:00:00+08:00')],
  sp: 'S',
}

test('everybody is named once with what they have to do with the case, whoever has it first', () => {
  expect(participants(view)).toEqual([
    { organisation: 'P', parts: ['holder'] },
    { organisation: 'W', parts: ['window'] },
    { organisation: 'B', parts: ['handled'] },
    { organisation: 'D', parts: ['helps'] },
    { organisation: 'E', parts: ['helps'] },
    { organisation: 'S', parts: ['sp'] },
  ])
})

test('another desk that gives the answer is named, and an SP that has the case is both', () => {
  const own = participants({ ...view, answerer: 'A', holder: 'S', legs: [leg('S')], sideTasks: [] })
  expect(own).toEqual([
    { organisation: 'S', parts: ['holder', 'sp'] },
    { organisation: 'W', parts: ['window'] },
    { organisation: 'A', parts: ['answerer'] },
  ])
})

test('whoever has the case must act, and whoever still owes help', () => {
  expect(mustAct(view)).toEqual(['P', 'D'])
  expect(mustAct({ holder: null, sideTasks: [] })).toEqual([])
})
