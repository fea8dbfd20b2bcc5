import { expect, test } from 'vitest'
import type { CaseView } from '#contract/case/view.ts'
import {
  contentOf,
  isSendable,
  nothing,
  rewritten,
  together,
  type Written,
  wishOf,
  writtenIn,
} from './written.ts'

const choices = { message: ['B-HN-CS', 'P-HN'] } as unknown as CaseView['choices']
const view = { choices }
const written = (part: Partial<Written>): Written => ({ ...nothing, ...part })
const li = { person: 'li', organisation: 'B-HN-CS', name: '李处理' }

test('each tab says what its move takes', () => {
  const said = written({ text: '在核实', via: 'sms', mentions: [] })
  expect(wishOf('reply', said, view)).toEqual({ note: '在核实', via: 'sms' })
  expect(wishOf('call', written({ answered: false }), view)).toEqual({ answered: false })
  expect(wishOf('message', said, view)).toEqual({ to: 'B-HN-CS', text: '在核实', mentions: [] })
  expect(wishOf('note', said, view)).toEqual({ text: '在核实', visibility: 'internal', mentions: [] })
})

test('a message goes to whom one chose, as long as they can be written to', () => {
  expect(wishOf('message', written({ text: 'x', to: 'P-HN' }), view)).toMatchObject({ to: 'P-HN' })
  expect(wishOf('message', written({ text: 'x', to: 'SP-L11' }), view)).toMatchObject({ to: 'B-HN-CS' })
})

test('who was named and deleted again is not named', () => {
  const named = (text: string) => wishOf('note', written({ text, mentions: [li, li] }), view)
  expect(named('@李处理 请看')).toMatchObject({ mentions: [{ person: 'li', organisation: 'B-HN-CS' }] })
  expect(named('请看')).toMatchObject({ mentions: [] })
})

test('nothing empty goes out, but a call that says whether it was answered', () => {
  expect(isSendable('note', written({ text: '  ' }), view)).toBe(false)
  expect(isSendable('call', written({ answered: true }), view)).toBe(true)
  expect(isSendable('message', written({ text: 'x' }), { choices: { ...choices, message: [] } })).toBe(false)
})

test('what was kept comes back as it was; what is not understood does not', () => {
  const said = written({ text: '写到一半', to: 'P-HN', seen: 7 })
  expect(writtenIn(contentOf(said))).toEqual(said)
  expect(contentOf(written({ text: ' ' }))).toBe('')
  for (const odd of [null, '', '{', '[]', '{"text":1}']) expect(writtenIn(odd)).toBe(null)
})

test('two texts that were typed apart are both there', () => {
  expect(together('甲', '乙')).toBe('甲\n\n乙')
  expect(together('甲', '甲乙')).toBe('甲乙')
  expect(together('', '乙')).toBe('乙')
})

test('what an answer was made from is kept with it, and forgotten with the last word of it', () => {
  const used = [{ article: 'K-1', no: 2 }]
  const said = rewritten(written({ text: '退订次月起不收费', unsent: true }), { used })
  expect(said).toEqual(written({ text: '退订次月起不收费', used }))
  expect(writtenIn(contentOf(said))).toEqual(said)
  expect(rewritten(rewritten(said, { text: '退订' }), { text: '退订次月' }).used).toEqual(used)
  expect(rewritten(rewritten(said, { text: ' ' }), { text: '别的话' })).not.toHaveProperty('used')
})
