import { phraseWords } from './phrase-words.ts'

/** How many words are planted, and in how many texts each. */
export const PLANTED = 500
const LEAST = 4
const MOST = 40

const rare = [...'彧翀昶祎骁晔珩琰璟霂旻垚焱淼犇骉猋蕤旖旎婵娟瑾瑜琬琰麒麟貔貅饕餮魑魅魍魉']

/** A number that follows from a seed, from 0 up to 1. */
export function chance(seed: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return ((x ^ (x >>> 16)) >>> 0) / 4_294_967_296
}

const oneOf = <T>(all: readonly T[], seed: number): T => all[Math.floor(chance(seed) * all.length)] as T

/** Words of two to four characters that are planted, each another one. */
export const plantedWords: readonly string[] = [
  ...new Set(
    Array.from({ length: PLANTED * 3 }, (_, seed) =>
      Array.from({ length: 2 + (seed % 3) }, (_unused, at) => oneOf(rare, seed * 17 + at)).join(''),
    ),
  ),
].slice(0, PLANTED)

/**
 * What is said in so many cases: sentences of some thirty characters, one in ten of them of broadband, with the planted
 * words in a few each.
 */
export function textsOf(cases: number): (index: number) => string {
  const planted = new Map<number, string[]>()
  for (const [at, word] of plantedWords.entries()) {
    const times = LEAST + Math.floor(chance(at + 5) * (MOST - LEAST))
    for (let time = 0; time < times; time++) {
      const index = Math.floor(chance(at * 1009 + time * 7919 + 3) * cases)
      planted.set(index, [...(planted.get(index) ?? []), word])
    }
  }
  return (index) => {
    const words = Array.from({ length: 9 }, (_, at) => oneOf(phraseWords, index * 31 + at * 101))
    const hot = index % 10 === 0 ? ['宽带'] : []
    const english = index % 20 === 0 ? [' modem '] : []
    return [...words.slice(0, 5), ...hot, ...(planted.get(index) ?? []), ...words.slice(5), ...english].join(
      '',
    )
  }
}
