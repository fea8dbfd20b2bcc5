import { words } from './language.ts'

const scrollers = '.ant-table-content, .ant-table-body'

/** A table that is wider than its place can be moved by the keys as well: it takes the focus as long as it is. */
export function keepTablesReachable(): void {
  const known = new WeakSet<Element>()
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scroller = target.closest<HTMLElement>(scrollers)
      if (scroller) mark(scroller, scroller.scrollWidth > scroller.clientWidth)
    }
  })
  const meet = (within: Element) => {
    for (const scroller of within.querySelectorAll(scrollers)) {
      if (known.has(scroller)) continue
      known.add(scroller)
      for (const one of [scroller, ...scroller.children]) sizes.observe(one)
    }
  }
  new MutationObserver((changes) => {
    for (const place of new Set(changes.map(({ target }) => target)))
      if (place instanceof Element) meet(place)
  }).observe(document.body, { childList: true, subtree: true })
  words.on('languageChanged', () => {
    for (const one of document.querySelectorAll<HTMLElement>(scrollers)) mark(one, one.hasAttribute('role'))
  })
}

function mark(scroller: HTMLElement, isWide: boolean): void {
  if (!isWide) {
    for (const name of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(name)
    return
  }
  scroller.tabIndex = 0
  scroller.setAttribute('role', 'group')
  scroller.setAttribute('aria-label', words.t('frame.wideTable'))
}
