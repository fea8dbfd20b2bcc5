import { expect, test } from 'vitest'
import { type Cell, csv } from './csv.ts'

async function text(...rows: readonly (readonly Cell[])[]): Promise<string> {
  async function* pages() {
    for (const row of rows) yield [row]
  }
  const parts: string[] = []
  for await (const part of csv(['甲', '乙'], pages())) parts.push(part)
  return parts.join('')
}

test('a spreadsheet begins with the mark of its writing and the titles, and each line ends as RFC 4180 says', async () => {
  expect(await text(['a', 1])).toBe('\ufeff甲,乙\r\na,1\r\n')
})

test('commas, quotation marks and lines stay inside their cell', async () => {
  expect(await text(['a,b', 'say "no"'], ['a\nb', null])).toBe(
    '\ufeff甲,乙\r\n"a,b","say ""no"""\r\n"a\nb",\r\n',
  )
})

test('a number is a number, and a text that looks like a formula is a text', async () => {
  expect(await text([-5, '-5'], [Number.NaN, '=A1'])).toBe(`\ufeff甲,乙\r\n-5,"'-5"\r\n,"'=A1"\r\n`)
})

test('a long number keeps its last digits', async () => {
  expect(await text(['26112343000000012', '13900000001'])).toBe(
    `\ufeff甲,乙\r\n"'26112343000000012",13900000001\r\n`,
  )
})

test('no text gets out of its cell to begin another', async () => {
  expect(await text(['",=1+1', '"\r\n=1'])).toBe(`\ufeff甲,乙\r\n""",=1+1","""\r\n'=1"\r\n`)
})
