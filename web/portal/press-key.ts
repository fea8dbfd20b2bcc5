import { newKey } from '../request-key.ts'

const place = 'beichen.portal.pressed'

/** The key of what is submitted: the same as long as the very same is submitted, also after the page was closed. */
export function pressKey(content: string): string {
  const [key, before] = (localStorage.getItem(place) ?? '').split('\n', 2)
  const same = marked(content)
  if (key && before === same) return key
  const made = newKey()
  localStorage.setItem(place, `${made}\n${same}`)
  return made
}

/** It has arrived: the same once more would be meant. */
export function pressed(): void {
  localStorage.removeItem(place)
}

/** A short mark of a text; two that differ may share it only by a freak. */
function marked(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (const one of text) {
    const code = one.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13)
  }
  return `${text.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}
