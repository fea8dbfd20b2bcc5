import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, canonicalOf } from './canonical.ts'
import { excerptOf, holds, marksIn } from './excerpt.ts'
import { areBroad, needsLook, soughtOf, type Term, tailIn, termsOf } from './query.ts'
import { tokensOf } from './tokens.ts'

const term = (words: string): Term => {
  const [one] = termsOf(`"${words}"`)
  if (!one) throw new Error('no term')
  return one
}

/** Whether a text has the tokens of a term, as an index would say. */
const isLikely = (text: string, one: Term) => {
  const tokens = tokensOf(canonical(text))
  return soughtOf(one).every(({ token, isBeginning }) =>
    tokens.some((its) => (isBeginning ? its.startsWith(token) : its === token)),
  )
}

const letters = fc.constantFrom(...'宽带网速慢退费𠮷々〇abAB12１ＡéÉ -，。.@!_\t　ﬁ㈱①ﷺe\u0301\ud842')
const writing = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''))

describe('what is found is what stands there', () => {
  test('every text that holds a term has the tokens of it', () => {
    fc.assert(
      fc.property(writing, fc.nat(40), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
        const [one] = termsOf(`"${text.slice(from, from + length)}"`)
        if (one && holds(text, one)) expect(isLikely(text, one)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('where tokens tell all, whoever has them holds the term', () => {
    fc.assert(
      fc.property(writing, writing, (text, words) => {
        for (const one of termsOf(words))
          if (!needsLook(one) && isLikely(text, one)) expect(holds(text, one)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('Chinese is found anywhere in a text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'宽带网速慢'), { minLength: 1 }),
        fc.nat(),
        fc.nat(4),
        (all, at, more) => {
          const from = at % all.length
          expect(holds(all.join(''), term(all.slice(from, from + more + 1).join('')))).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['宽带网速慢', '网速', true],
    ['宽带网速慢', '宽网', false],
    ['网速，宽带', '网速宽带', false],
    ['慢', '慢', true],
    ['下载很慢', '慢', true],
    ['The Flower is here', 'flow', true],
    ['The Flower is here', 'lower', false],
    ['Overflow', 'flow', false],
    ['开通5G套餐', '5g套', true],
    ['开通15G套餐', '5G套餐', false],
    ['ＶＩＰ 用户', 'vip', true],
    ['账号 ad0731000001@hn.example', 'hn.ex', true],
    ['账号 ad0731000001@hn.example', 'ad0731', true],
    ['账号 ad0731000001@hn.example', '0731', false],
    ['A  B', 'a b', true],
  ])('%s / %s: %s', (text, words, isFound) => {
    expect(holds(text, term(words))).toBe(isFound)
  })
})

test('terms are divided by spaces, and what stands in quotation marks is one', () => {
  const typed = (words: string) => termsOf(words).map((one) => one.typed)
  expect(typed('  网速　慢 "not again" “退 费” ')).toEqual(['网速', '慢', 'not again', '退 费'])
  expect(typed('!!! … 网速 网速 "')).toEqual(['网速'])
  expect(typed('')).toEqual([])
})

test('four digits could be the last of a telephone', () => {
  expect(['0001', '００１２', '123', '12345', '12a4'].map((words) => tailIn(term(words)))).toEqual([
    ...['0001', '0012', null, null, null],
  ])
})

test('beginnings alone are broad, until they are as long as few words begin', () => {
  const broad = ['2611', 'mod', '2611 mod', '26112843000']
  expect(broad.map((words) => areBroad(termsOf(words)))).toEqual([true, true, true, true])
  const narrow = ['退费', '费', '2611 退费', '261128430000', '5g套']
  expect(narrow.map((words) => areBroad(termsOf(words)))).toEqual([false, false, false, false, false])
})

describe('what is shown of it', () => {
  test('marks are where the terms stand as they were written', () => {
    const text = '用户说ＶＩＰ　套餐网速慢，网速'
    const shown = marksIn(text, termsOf('vip 网速 速慢')).map(([from, until]) => text.slice(from, until))
    expect(shown).toEqual(['ＶＩＰ', '网速慢', '网速'])
  })

  test('every text that holds a term has a mark, and no mark where it holds none', () => {
    fc.assert(
      fc.property(writing, writing, (text, words) => {
        for (const one of termsOf(words)) expect(marksIn(text, [one]).length > 0).toBe(holds(text, one))
      }),
      { numRuns: 2000 },
    )
  })

  test('a piece of a long text is around the first mark, and its marks point at the same words', () => {
    const piece = excerptOf(`${'前'.repeat(100)}退费${'后'.repeat(300)}`, termsOf('退费'))
    expect(piece.text).toMatch(/^…前+退费后+…$/)
    expect(piece.marks.map(([from, until]) => piece.text.slice(from, until))).toEqual(['退费'])
    expect(excerptOf('短', termsOf('退费'))).toEqual({ text: '短', marks: [] })
  })
})

test('the places of a canonical text point into what was written', () => {
  fc.assert(
    fc.property(writing, (text) => {
      const { text: compared, from, until } = canonicalOf(text)
      expect(from).toHaveLength(compared.length)
      for (const [at, start] of from.entries()) expect(until[at]).toBeGreaterThan(start)
    }),
  )
})
