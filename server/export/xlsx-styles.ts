import type { NumberFormat } from './document.ts'

const looks = ['plain', 'head', 'total', 'title', 'note'] as const
export type Look = (typeof looks)[number]

/** What is no number, in a column of its own kind or in one of numbers. */
type Written = 'text' | 'textOfNumbers'

/** How numbers are written; a share is kept as its percentage, so that it is the number that everybody else reads. */
const formats: Readonly<Record<NumberFormat | Written, string>> = {
  text: '@',
  textOfNumbers: '@',
  count: '0',
  percent: 'General"%"',
  hours: 'General',
  yuan: '#,##0.00',
}
const names = Object.keys(formats) as (keyof typeof formats)[]
/** Numbers below are the program's own. */
const FIRST = 164

/** The place of a look with a format among the styles of the workbook. */
export function styleOf(look: Look, format: NumberFormat | 'textOfNumbers' | null): number {
  return looks.indexOf(look) * names.length + names.indexOf(format ?? 'text')
}

const font = (size: number, bold: boolean) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="微软雅黑"/><family val="2"/><charset val="134"/></font>`
const edge = (side: string) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
const grey =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF0F0F0"/><bgColor indexed="64"/></patternFill></fill>'

/** Which font, fill and border a look has. */
const parts: Readonly<Record<Look, readonly [font: number, fill: number, border: number]>> = {
  plain: [0, 0, 1],
  head: [1, 2, 1],
  total: [1, 0, 1],
  title: [2, 0, 0],
  note: [0, 0, 0],
}

/** What goes on over the columns beside it. */
export const isLine = (look: Look) => look === 'title' || look === 'note'

function cellStyle(look: Look, format: keyof typeof formats): string {
  const [font, fill, border] = parts[look]
  const side = format === 'text' ? '' : ' horizontal="right"'
  const wrap = isLine(look) ? '' : `<alignment vertical="top" wrapText="1"${side}/>`
  return `<xf numFmtId="${FIRST + names.indexOf(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf>`
}

const all = looks.flatMap((look) => names.map((format) => cellStyle(look, format)))
const numberFormats = names.map(
  (name, at) => `<numFmt numFmtId="${FIRST + at}" formatCode="${formats[name].replaceAll('"', '&quot;')}"/>`,
)

/** The styles of a workbook. */
export const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
  `<numFmts count="${names.length}">${numberFormats.join('')}</numFmts>`,
  `<fonts count="3">${font(10, false)}${font(10, true)}${font(13, true)}</fonts>`,
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${grey}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`,
].join('')}</styleSheet>`
