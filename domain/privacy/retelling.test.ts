import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retold } from './retelling.ts'

const own = ['欧阳雪琴', 'hncs0731@hn.example', '13912345678']

test('what a customer is called and where they are reached is nowhere in what is retold', () => {
  const text =
    '欧阳雪琴（雪琴）来电 139-1234-5678，尾号5678，账号HNCS0731，家住五一路12号3栋502室，车牌湘A12345，微信号xq_1988，邮箱 xq@mail.example。'
  expect(retold(text, own)).toBe(
    '***（***）来电 ***，尾号***，账号***，家住五一路***号***栋***室，车牌***，***，邮箱 ***。',
  )
})

test('what the matter was stays', () => {
  const text = '11月3日开通名师课堂包月12元，未订购，要求退费；SP承认误扣，退12元。'
  expect(retold(text, own)).toBe(text)
  expect(retold('  ', own)).toBe('')
})

test('numbers are hidden in whatever script and width, and with a name before a form of address', () => {
  for (const number of [
    '43010219800101123X',
    '１３９１２３４５６７８',
    '一三九零零零零一一四',
    '0731 8222 0000',
    'A98765',
  ])
    expect(retold(`证件${number}。`, [])).toBe('证件***。')
  expect(retold('转告张建国先生', [])).not.toContain('张建国')
})

test('a long text is cut', () => {
  expect([...retold('无'.repeat(5000), [])]).toHaveLength(601)
})

const words = fc.stringMatching(/^[\p{Script=Han}a-zA-Z，。 ]{0,20}$/u)
const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/)
const account = fc.stringMatching(/^[a-z]{2,4}[0-9]{3,10}@[a-z]{2,6}\.example$/)
const telephone = fc.stringMatching(/^1[3-9][0-9]{9}$/)
const held = fc.tuple(name, account, telephone)
const told = fc.array(
  fc.oneof(words, fc.integer({ min: 0 }).map(String), fc.string({ unit: 'grapheme', maxLength: 8 })),
  {
    maxLength: 8,
  },
)

test('whatever is written, none of the values of the customer survives, and no run of five digits', () => {
  fc.assert(
    fc.property(held, told, fc.array(fc.nat({ max: 20 })), (values, pieces, places) => {
      const all = [...pieces]
      for (const [at, place] of places.entries())
        all.splice(place % (all.length + 1), 0, values[at % 3] ?? '')
      const text = retold(all.join(''), values)
      expect(text).not.toMatch(/\p{Nd}{5}/u)
      for (const value of values) expect(text.toLowerCase()).not.toContain(value.toLowerCase())
    }),
    { numRuns: 300 },
  )
})
