/** Things that come in bursts and are dealt with together. */
export type Gathering<Item> = { readonly add: (item: Item) => void; readonly stop: () => void }

/**
 * Deals with a burst as one. What comes while the last one is still being dealt with waits for the next, so that nothing
 * is lost between them and a stream without a pause does not begin the same question again and again.
 */
export function gathering<Item>(
  wait: number,
  deal: (items: ReadonlySet<Item>) => Promise<unknown>,
): Gathering<Item> {
  let waiting = new Set<Item>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDealing = false
  const begin = () => {
    if (!isDealing) timer ??= setTimeout(() => void flush(), wait)
  }
  const flush = async () => {
    timer = undefined
    isDealing = true
    const items = waiting
    waiting = new Set()
    await deal(items).catch(() => {})
    isDealing = false
    if (waiting.size > 0) begin()
  }
  return {
    add: (item) => {
      waiting.add(item)
      begin()
    },
    stop: () => {
      waiting.clear()
      clearTimeout(timer)
    },
  }
}
