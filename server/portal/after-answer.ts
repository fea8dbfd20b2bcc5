import type { Shell } from '../shell.ts'

const underWay = new Set<Promise<void>>()

/** Does something once the answer is on its way, so that how long it takes is not to be seen from outside. */
export function afterAnswer(work: () => Promise<void>, { log }: Pick<Shell, 'log'>): void {
  const doing = new Promise<void>((resolve) => setImmediate(resolve))
    .then(work)
    .catch((error) => log.warn({ error }, 'what was to be done after the answer failed'))
    .finally(() => underWay.delete(doing))
  underWay.add(doing)
}

/** Until nothing of it is under way any more. */
export async function afterAnswers(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}
