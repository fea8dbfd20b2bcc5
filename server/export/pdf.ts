import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content, Node, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import {
  type DocumentChart,
  type DocumentSection,
  type DocumentTable,
  labelled,
  printable,
  signingLine,
  type TableDocument,
} from './document.ts'

const FONT = 'Chinese'
const folder = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '..', 'fonts')
const fonts = {
  normal: join(folder, 'NotoSansHans-Regular.otf'),
  bold: join(folder, 'NotoSansHans-Bold.otf'),
}
const files: readonly string[] = Object.values(fonts)

/**
 * A report as a paper: the signs that it needs of a Chinese type lie in the file, pages are numbered, and a table that
 * goes on has its head again. Texts are texts: the two files of the type are the only thing that is ever read for it.
 */
export async function pdf(document: TableDocument): Promise<Uint8Array> {
  const { default: maker } = await import('pdfmake')
  maker.setUrlAccessPolicy(() => false)
  maker.setLocalAccessPolicy((path) => files.includes(path))
  maker.setFonts({ [FONT]: { ...fonts, italics: fonts.normal, bolditalics: fonts.bold } })
  return maker.createPdf(definitionOf(document, await drawerFor(document))).getBuffer()
}

/** What draws is loaded for a document in which something is drawn. */
async function drawerFor({ sections }: TableDocument): Promise<Draw> {
  const isDrawn = sections.some(({ tables }) => tables.some(({ chart }) => chart))
  if (!isDrawn) return () => ''
  const { chartSvg } = await import('./chart-svg.ts')
  return (chart) => chartSvg(chart, FONT)
}

function definitionOf(document: TableDocument, draw: Draw): TDocumentDefinitions {
  const { language, title, under, facts, sections, page } = document
  const line = printable(`${title} · ${under}`)
  return {
    ...{ pageSize: 'A4', pageOrientation: 'landscape', pageMargins: [40, 50, 40, 45] },
    info: { title: line },
    language: language === 'zh' ? 'zh-CN' : 'en-GB',
    defaultStyle: { font: FONT, fontSize: 10, lineHeight: 1.15 },
    styles: { edge: { fontSize: 8, color: '#595959' } },
    header: () => ({ text: line, style: 'edge', margin: [40, 22, 40, 0] }),
    footer: (n, all) => ({
      text: page.replace('{{n}}', String(n)).replace('{{all}}', String(all)),
      ...{ style: 'edge', alignment: 'center' },
    }),
    pageBreakBefore: isLeftBehind,
    content: [
      { ...said(title), fontSize: 20, bold: true, alignment: 'center' },
      { ...said(under), fontSize: 13, alignment: 'center', margin: [0, 4, 0, 12] },
      ...facts.map(([label, value]) => said(labelled(language, label, value))),
      ...sections.flatMap((one) => sectionOf(one, draw)),
      { ...said(signingLine(document)), margin: [0, 30, 0, 0] },
    ],
  }
}

/** How far down a page a heading may stand, by its level: below it there is room for a head and a row. */
const lowest: Readonly<Record<number, number>> = { 1: 0.78, 2: 0.86 }

/** A heading does not stay behind at the foot of a page. */
function isLeftBehind({ headlineLevel, startPosition }: Node): boolean {
  return startPosition.verticalRatio > (lowest[headlineLevel ?? 0] ?? Number.POSITIVE_INFINITY)
}

/** A text, and nothing else whatever is written in it. */
function said(text: string): { text: string } {
  return { text: printable(text) }
}

type Draw = (chart: DocumentChart) => string

function sectionOf({ title, said: words, tables }: DocumentSection, draw: Draw): Content[] {
  return [
    { ...said(title), fontSize: 14, bold: true, margin: [0, 16, 0, 6], headlineLevel: 1 },
    ...(words ? [below(words.title), said(words.text)] : []),
    ...tables.flatMap((one) => tableOf(one, draw)),
  ]
}

function below(title: string): Content {
  return { ...said(title), fontSize: 11, bold: true, margin: [0, 8, 0, 4], headlineLevel: 2 }
}

/** A heading and what is drawn stay on one page. */
function drawn(title: string, svg: string): Content {
  return { unbreakable: true, stack: [below(title), { svg, width: 720, margin: [0, 0, 0, 6] }] }
}

function widthsOf(columns: DocumentTable['columns']) {
  if (columns.some((one) => one.wide)) return columns.map((one) => (one.wide ? '*' : 'auto'))
  return columns.map(() => (columns.length < 4 ? 180 : '*'))
}

function tableOf({ title, columns, rows, total, note, chart }: DocumentTable, draw: Draw): Content[] {
  const row = (cells: readonly { readonly text: string }[], more: object = {}): TableCell[] =>
    cells.map(({ text }, at) => ({
      ...said(text),
      ...(columns[at]?.format ? { alignment: 'right' as const } : {}),
      ...more,
    }))
  const head = columns.map((one) => ({ text: one.title }))
  return [
    ...(chart ? [drawn(title, draw(chart))] : [below(title)]),
    {
      fontSize: columns.length > 8 ? 7 : 8.5,
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => '#bfbfbf',
        vLineColor: () => '#bfbfbf',
      },
      table: {
        ...{ headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1 },
        widths: widthsOf(columns),
        body: [
          row(head, { bold: true, fillColor: '#f0f0f0' }),
          ...rows.map((cells) => row(cells)),
          ...(total ? [row(total, { bold: true })] : []),
        ],
      },
    },
    ...(note
      ? [{ ...said(note), fontSize: 8.5, margin: [0, 3, 0, 0] as [number, number, number, number] }]
      : []),
  ]
}
