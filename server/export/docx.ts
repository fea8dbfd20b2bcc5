import type { IRunOptions, Paragraph as ParagraphOf, Table as TableOf } from 'docx'
import {
  type DocumentSection,
  type DocumentTable,
  labelled,
  printable,
  signingLine,
  type TableDocument,
} from './document.ts'

type Docx = typeof import('docx')

/** Chinese type that every office program of the country has; Latin letters and digits in the same or beside it. */
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const bold = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '微软雅黑', cs: 'Arial' }
/** Half points. */
const size = { text: 21, small: 17, title: 36, section: 28, table: 23 } as const
/** A4 on its side, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1000 } as const
const inside = page.height - 2 * page.margin
/** Room around what a cell says, in the same. */
const cell = { top: 30, bottom: 30, left: 80, right: 80 } as const

/** A report as a text to go on with (Office Open XML): headings, tables whose head is repeated, a line to sign on. */
export async function docx(document: TableDocument): Promise<Uint8Array> {
  const d = await import('docx')
  const { language, title, under, facts, sections } = document
  const children = [
    paragraph(d, title, { font: bold, size: size.title, bold: true }, { alignment: d.AlignmentType.CENTER }),
    paragraph(d, under, { font: bold, size: size.section }, { alignment: d.AlignmentType.CENTER }),
    ...facts.map((one) => paragraph(d, labelled(language, ...one))),
    ...sections.flatMap((one) => sectionOf(d, one)),
    paragraph(
      d,
      signingLine(document),
      {},
      {
        spacing: { before: 600 },
      },
    ),
  ]
  const file = new d.Document({
    title: printable(title),
    ...{ creator: '北辰', lastModifiedBy: '北辰' },
    styles: {
      default: {
        document: { run: { font: body, size: size.text, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: d.PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: {
          default: new d.Header({ children: [paragraph(d, `${title} · ${under}`, { size: size.small })] }),
        },
        footers: { default: new d.Footer({ children: [pageLine(d, document.page)] }) },
        children,
      },
    ],
  })
  return d.Packer.toBuffer(file)
}

function sectionOf(d: Docx, { title, said, tables }: DocumentSection): (ParagraphOf | TableOf)[] {
  const heading = { font: bold, size: size.section, bold: true, color: '000000' }
  const words = said ? [below(d, said.title), ...said.text.split('\n').map((line) => paragraph(d, line))] : []
  return [
    paragraph(d, title, heading, { heading: d.HeadingLevel.HEADING_1, spacing: { before: 360, after: 120 } }),
    ...words,
    ...tables.flatMap((one) => tableOf(d, one)),
  ]
}

function below(d: Docx, title: string): ParagraphOf {
  const heading = { font: bold, size: size.table, bold: true, color: '000000' }
  return paragraph(d, title, heading, {
    heading: d.HeadingLevel.HEADING_2,
    spacing: { before: 240, after: 80 },
  })
}

/** A quarter of the page at most; a wide column has its share of what is left. */
function widthsOf(columns: DocumentTable['columns']): readonly number[] {
  const wide = columns.filter((one) => one.wide).length
  if (wide === 0) return columns.map(() => Math.floor(inside / Math.max(4, columns.length)))
  const narrow = Math.floor(inside / 8)
  const rest = Math.floor((inside - narrow * (columns.length - wide)) / wide)
  return columns.map((one) => (one.wide ? rest : narrow))
}

function tableOf(d: Docx, { title, columns, rows, total, note }: DocumentTable): (ParagraphOf | TableOf)[] {
  const widths = widthsOf(columns)
  const row = (cells: readonly { readonly text: string }[], run: IRunOptions, isHead = false) =>
    new d.TableRow({
      ...{ tableHeader: isHead, cantSplit: true },
      children: cells.map(({ text }, at) => {
        const right = columns[at]?.format ? { alignment: d.AlignmentType.RIGHT } : {}
        return new d.TableCell({
          width: { size: widths[at] ?? 0, type: d.WidthType.DXA },
          verticalAlign: d.VerticalAlign.CENTER,
          margins: cell,
          ...(isHead ? { shading: { fill: 'F0F0F0', type: d.ShadingType.CLEAR, color: 'auto' } } : {}),
          children: [paragraph(d, text, { size: size.small, ...run }, right)],
        })
      }),
    })
  const head = columns.map((one) => ({ text: one.title }))
  const table = new d.Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((all, one) => all + one, 0), type: d.WidthType.DXA },
    rows: [
      row(head, { font: bold, bold: true }, true),
      ...rows.map((cells) => row(cells, {})),
      ...(total ? [row(total, { bold: true })] : []),
    ],
  })
  return [below(d, title), table, ...(note ? [paragraph(d, note, { size: size.small })] : [])]
}

/** A line of its own for each line of a text that was typed. */
function paragraph(d: Docx, text: string, run: IRunOptions = {}, more: object = {}): ParagraphOf {
  const lines = printable(text).split('\n')
  const runs = lines.map(
    (line, at) => new d.TextRun({ font: body, ...run, text: line, ...(at > 0 ? { break: 1 } : {}) }),
  )
  return new d.Paragraph({ ...more, children: runs })
}

function pageLine(d: Docx, words: string): ParagraphOf {
  const numbers: Record<string, string> = {
    '{{n}}': d.PageNumber.CURRENT,
    '{{all}}': d.PageNumber.TOTAL_PAGES,
  }
  const parts = words.split(/(\{\{\w+\}\})/).map((part) => numbers[part] ?? part)
  return new d.Paragraph({
    alignment: d.AlignmentType.CENTER,
    children: [new d.TextRun({ font: body, size: size.small, children: parts })],
  })
}
