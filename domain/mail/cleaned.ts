/** The longest text that becomes part of a case. */
export const LONGEST_TEXT = 7_000

/** What is not seen and what turns the writing round; line ends stay. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * The words of a mail as they become part of a case: without what deceives the eye, without the quoted mail that it
 * answers at its end, and not without end. The mail itself is kept whole beside it.
 */
export function cleanedText(text: string): string {
  const lines = text
    .normalize('NFC')
    .slice(0, LONGEST_TEXT * 4)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').replace(unseen, '').trimEnd())
  const own = withoutQuoted(lines)
  const plain = squeezed(own.some((line) => line.trim() !== '') ? own : lines)
  const letters = [...plain]
  return letters.length <= LONGEST_TEXT ? plain : `${letters.slice(0, LONGEST_TEXT).join('')} …`
}

/** Cuts what is quoted at the end: lines that begin with >, and the line before them that says who wrote it. */
function withoutQuoted(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && isQuotedOrEmpty(lines[end - 1] ?? '')) end--
  const hasQuoted = lines.slice(end).some((line) => line.startsWith('>'))
  if (!hasQuoted) return lines
  return /[:：]\s*$/.test(lines[end - 1] ?? '') ? lines.slice(0, end - 1) : lines.slice(0, end)
}

function isQuotedOrEmpty(line: string): boolean {
  return line.startsWith('>') || line.trim() === ''
}

function squeezed(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || lines[index - 1] !== '')
  return kept.join('\n').trim()
}
