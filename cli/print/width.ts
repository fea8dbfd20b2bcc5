const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u
const half = /^[\uff61-\uffdc\uffe8-\uffee]/u
const nothing = /^[\p{M}\p{Cf}\p{Cc}]+$/u

/** How many columns a text takes on a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of clusters.segment(text)) {
    if (!nothing.test(segment)) width += wide.test(segment) && !half.test(segment) ? 2 : 1
  }
  return width
}

/** The text with spaces up to the width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text cut to the width, with an ellipsis when something was cut. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const { segment } of clusters.segment(text)) {
    if (widthOf(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** The text without anything that could steer the terminal. */
export function tame(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** The text on one line, tame. */
export function oneLine(text: string): string {
  return tame(text.replace(/\s+/g, ' '))
}
