import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'

/** The part of an answer at the end of a path of names and places, dots between: rows.0.number. */
export function partOf(answer: unknown, path: string): unknown {
  return path.split('.').reduce((whole, name) => {
    const inside = typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
    if (!inside) throw wrongUsage(wordsOfUsage.noSuchPart, { text: path })
    return (whole as Readonly<Record<string, unknown>>)[name]
  }, answer)
}
