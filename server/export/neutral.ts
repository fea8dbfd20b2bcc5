/**
 * Where a spreadsheet begins to read: at the start of a cell, and after what may end one there: a line, a tab, and the
 * semicolon, which divides the cells where the comma divides a number. Blanks and signs that nobody sees do not count.
 */
const begun = /(^|[\t\r\n;])((?![\t\r\n])[\s\p{Cf}\p{Cc}])*(?=[=+\-@＝＋－＠])/gu

/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe stands before every sign with which one could
 * begin, also before its full-width form.
 */
export function neutral(text: string): string {
  const guarded = text.replace(begun, (found, divider: string) => `${divider}'${found.slice(divider.length)}`)
  return /^[\t\r]/.test(guarded) ? `'${guarded}` : guarded
}
