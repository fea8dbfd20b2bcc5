/** How a number is written; what has none is a text. */
export type NumberFormat = 'count' | 'percent' | 'hours' | 'yuan'

/** What stands in a cell: as it is read, and the number that it is, where it is one. */
export type DocumentCell = { readonly text: string; readonly number: number | null }

export type DocumentColumn = {
  readonly title: string
  readonly format: NumberFormat | null
  /** Holds a text of several lines, and has what room the others leave. */
  readonly wide?: boolean
}

/** What is drawn of a table, with numbers that stand in it. */
export type DocumentChart = {
  readonly places: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly share: boolean
    /** Series of one stack stand on each other. */
    readonly stack?: string
  }[]
  /** Bars that lie, for names that are long. */
  readonly lying: boolean
}

export type DocumentTable = {
  readonly title: string
  readonly columns: readonly DocumentColumn[]
  /** A cell may be written otherwise than its column: a column of figures of several kinds. */
  readonly rows: readonly (readonly (DocumentCell & { readonly format?: NumberFormat })[])[]
  readonly total: readonly DocumentCell[] | null
  /** What is said below it. */
  readonly note: string | null
  /** Drawn above it, in the form that has its own type. */
  readonly chart?: DocumentChart | null
}

export type DocumentSection = {
  readonly title: string
  readonly said: { readonly title: string; readonly text: string } | null
  readonly tables: readonly DocumentTable[]
}

/** What goes out as a file, in one language and ready to be written, whatever the form. */
export type TableDocument = {
  readonly language: 'zh' | 'en'
  readonly title: string
  readonly under: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly sections: readonly DocumentSection[]
  /** Who signs, and when; blank where nobody has. */
  readonly signature: readonly (readonly [label: string, value: string])[]
  /** What stands at the foot of a page, with {{n}} and {{all}}. */
  readonly page: string
}

/** What something is called, and what it is. */
export function labelled(language: TableDocument['language'], label: string, value: string): string {
  return language === 'zh' ? `${label}：${value}` : `${label}: ${value}`
}

/** The line on which it is signed; what nobody has written yet has room to be written by hand. */
export function signingLine({ language, signature }: TableDocument): string {
  return signature
    .map(([label, value]) => labelled(language, label, value || '________________'))
    .join('        ')
}

/** A text without what no file can hold: signs that control machines, and halves of signs. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\r' ? '' : '\ufffd'))
}

/** The signs by which markup would begin, as markup writes them. */
export function escaped(text: string): string {
  const written: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return printable(text).replace(/[&<>"]/g, (sign) => written[sign] ?? sign)
}
