import { expect, test } from 'vitest'
import { emptied } from '../../privacy/personal-parts.ts'
import { play } from '../../testing/play.ts'
import { fold } from '../evolve.ts'
import { LONGEST_TITLE, titleOf } from '../title.ts'

const [W, B] = ['W-HN-CS-10000', 'B-HN-CS']

function taken() {
  return play('11-23 09:00', { window: W, description: '拨号\n  上不了网，已重启' })
}

test('a case is called by what was taken in until somebody names it, and again when the name is taken away', () => {
  const p = taken()
  expect(titleOf(p.c)).toBe('拨号 上不了网，已重启')
  p.does('11-23 09:10', W, 'retitle', { title: ' 岳麓区 \n 整栋断网 ' })
  expect(titleOf(p.c)).toBe('岳麓区 整栋断网')
  expect(p.c.intake.description).toBe('拨号\n  上不了网，已重启')
  expect(p.journal.at(-1)).toMatchObject({ title: '岳麓区 整栋断网', before: '拨号 上不了网，已重启' })
  p.does('11-23 09:11', W, 'retitle', { title: '  ' })
  expect(titleOf(p.c)).toBe('拨号 上不了网，已重启')
  expect(p.c).not.toHaveProperty('title')
})

test('a title has an end, says something new, and is given by who has the case or answers for it', () => {
  const p = taken()
  const asks = (title: string | null, by = W) => p.attempt('11-23 09:10', by, 'retitle', { title })?.code
  expect(asks('长'.repeat(LONGEST_TITLE + 1))).toBe('validationFailed')
  expect(asks(null)).toBe('sameTitle')
  expect(asks('别处起的', B)).toBe('notHolder')
  expect(asks('长'.repeat(LONGEST_TITLE))).toBeUndefined()
  expect(asks('长'.repeat(LONGEST_TITLE))).toBe('sameTitle')
})

test('when a person is forgotten no title of theirs is left', () => {
  const p = taken()
  p.does('11-23 09:10', W, 'retitle', { title: '张先生断网' })
  p.does('11-23 09:20', W, 'withdraw', {})
  const end = p.c.changedAt
  p.record(end, W, [{ type: 'forgotten', clocks: [] }])
  expect(titleOf(p.c)).toBe('')
  const without = p.journal.map((event) => emptied(event.type, event) as unknown as typeof event)
  expect(fold(without)).toEqual(p.c)
})
