import type { FileGiven } from '#contract/file.ts'
import type { TableDocument } from './document.ts'
import { type Form, fileName, typeOf } from './forms.ts'
import { writeBeside } from './write-beside.ts'

/** A document in one of its forms, under a name that every system of files takes. */
export async function writeDocument(document: TableDocument, as: Form, name: string): Promise<FileGiven> {
  const bytes = await writeBeside(document, as)
  return { name: fileName(name, as), bytes: bytes.byteLength, type: typeOf(as), content: once(bytes) }
}

/** A table that can be taken in again, as a workbook: telephone numbers keep their zeros there. */
export async function writeTable(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<FileGiven> {
  const { xlsxTable } = await import('./xlsx.ts')
  const bytes = await xlsxTable(name, titles, rows)
  return { name: fileName(name, 'xlsx'), bytes: bytes.byteLength, type: typeOf('xlsx'), content: once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
