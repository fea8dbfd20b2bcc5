import { words } from './language.ts'

/** What Ant Design says to whoever listens, and only in English, with the words of ours for it. */
const known: Readonly<Record<string, string>> = {
  Clear: 'frame.clear',
  Close: 'frame.close',
  'Increase Value': 'frame.increase',
  'Decrease Value': 'frame.decrease',
  'segmented control': 'frame.choice',
}
const english = Object.keys(known)
  .map((label) => `[aria-label="${label}"]`)
  .join(',')
const meant = new WeakMap<Element, string>()

/** Sees to it that these are said in the language of the page, also in what comes onto it later; tabs are in order. */
export function keepAntWords(): void {
  const watch = new MutationObserver((changes) => {
    // One look at each place, however much came onto it.
    for (const place of new Set(changes.map(({ target }) => target)))
      if (place instanceof Element) mendIn(place)
  })
  watch.observe(document.body, { childList: true, subtree: true })
  words.on('languageChanged', () => {
    for (const one of document.querySelectorAll('[aria-label]')) sayAnew(one)
  })
}

function mendIn(place: Element): void {
  for (const one of place.querySelectorAll(english)) {
    meant.set(one, known[one.getAttribute('aria-label') ?? ''] ?? '')
    sayAnew(one)
  }
  // Nothing but tabs may stand among tabs, and the arrow keys lead to those that it lists.
  for (const more of place.querySelectorAll('.ant-tabs-nav-more:not([aria-hidden])')) {
    more.setAttribute('aria-hidden', 'true')
    more.setAttribute('tabindex', '-1')
  }
}

function sayAnew(one: Element): void {
  const key = meant.get(one)
  if (key !== undefined) one.setAttribute('aria-label', words.t(key))
}
