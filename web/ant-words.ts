import { words } from './language.ts'

/** What Ant Design says to whoever listens, and only in English, with the words of ours for it. */
const known: Readonly<Record<string, string>> = {
  Clear: 'frame.clear',
  Close: 'frame.close',
  'Increase Value': 'frame.increase',
  'Decrease Value': 'frame.decrease',
  'segmented control': 'frame.choice',
  // Of ours, and put there in the same way.
  'A table that scrolls sideways': 'frame.wideTable',
}

/** Sees to it that these are said in the language of the page, also in what comes onto it later; tabs are in order. */
export function keepAntWords(): void {
  const keyOf = new Map(
    Object.entries(known).flatMap(([english, key]) =>
      [english, ...['zh', 'en'].map((lng) => words.t(key, { lng }))].map((label) => [label, key] as const),
    ),
  )
  const marked = [...keyOf.keys()].map((label) => `[aria-label="${label}"]`).join(',')
  const sayAnew = (within: Element) => {
    for (const one of within.querySelectorAll(marked)) {
      const label = one.getAttribute('aria-label') ?? ''
      const text = words.t(keyOf.get(label) ?? '')
      if (text !== label) one.setAttribute('aria-label', text)
    }
    // Nothing but tabs may stand among tabs, and the arrow keys lead to those that it lists.
    for (const more of within.querySelectorAll('.ant-tabs-nav-more:not([aria-hidden])')) {
      more.setAttribute('aria-hidden', 'true')
      more.setAttribute('tabindex', '-1')
    }
  }
  const watch = new MutationObserver((changes) => {
    // One look at each place, however much came onto it.
    for (const place of new Set(changes.map(({ target }) => target)))
      if (place instanceof Element) sayAnew(place)
  })
  watch.observe(document.body, { childList: true, subtree: true })
  words.on('languageChanged', () => sayAnew(document.body))
}
