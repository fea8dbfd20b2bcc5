import type { KeyboardEvent } from 'react'

const fields =
  'input:not([type=hidden], [disabled], [tabindex="-1"]), textarea:not([disabled], [aria-hidden])'

/** Enter in a field goes on to the next one, as hands know it from work-order systems; it never sends the form. */
export function onEnter(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey, nativeEvent, currentTarget, target } = event
  if (key !== 'Enter' || ctrlKey || altKey || metaKey || shiftKey || nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement) || event.isDefaultPrevented()) return
  event.preventDefault()
  // An open list takes the key for itself.
  if (target.getAttribute('aria-expanded') === 'true') return
  nextOf(currentTarget, target)?.focus()
}

function nextOf(form: HTMLElement, from: Element): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLInputElement>(fields)].filter(
    (one) => one.checkVisibility() && (one.type !== 'radio' || one.checked),
  )
  const place = all.indexOf(from as HTMLInputElement)
  const group = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : null
  return all.slice(place + 1).find((one) => group === null || one.name !== group)
}
