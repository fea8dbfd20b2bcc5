/** A count as it is shown: where counting stopped, there are at least so many. */
export function countWords(count: number, say: (key: string, values: { n: number }) => string): string {
  return count >= 10_000 ? say('queue.capped', { n: 10_000 }) : String(count)
}
