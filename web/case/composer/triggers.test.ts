import { expect, test } from 'vitest'
import { triggerIn } from './triggers.ts'

const at = (text: string, tab: Parameters<typeof triggerIn>[2] = 'note') => {
  const found = triggerIn(text, text.length, tab)
  return found && [found.kind, found.typed, text.slice(found.from, found.to)]
}

test('two colons ask for a phrase, two question marks for knowledge, a sign of at for a person', () => {
  expect(at('您好::致歉')).toEqual(['phrase', '致歉', '::致歉'])
  expect(at('怎么办??退订')).toEqual(['knowledge', '退订', '??退订'])
  expect(at('请看 @李')).toEqual(['person', '李', '@李'])
  expect(at('请看@@')).toEqual(['person', '', '@@'])
})

test('the full-width signs of a Chinese keyboard ask too', () => {
  expect(at('：：zq')).toEqual(['phrase', 'zq', '：：zq'])
  expect(at('？？')).toEqual(['knowledge', '', '？？'])
  expect(at('＠李')).toEqual(['person', '李', '＠李'])
})

test('an ordinary text asks for nothing: a time, an address, what lies behind a blank', () => {
  for (const text of ['10:30', 'ad0731@hn.example', '::致歉 您好', '真的?']) expect(at(text)).toBe(null)
})

test('nobody is mentioned to a customer', () => {
  expect(at('@李', 'reply')).toBe(null)
  expect(at('@李', 'message')).toEqual(['person', '李', '@李'])
})
