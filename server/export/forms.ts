import type { TableDocument } from './document.ts'

/** The forms of a document. What writes one is loaded by who writes it. */
const forms = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (document: TableDocument) => (await import('./xlsx.ts')).xlsx(document),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document: TableDocument) => (await import('./docx.ts')).docx(document),
  },
  pdf: {
    type: 'application/pdf',
    write: async (document: TableDocument) => (await import('./pdf.ts')).pdf(document),
  },
} as const

export type Form = keyof typeof forms

/** Writes a document in one of its forms, here and now. */
export function writeForm(document: TableDocument, as: Form): Promise<Uint8Array> {
  return forms[as].write(document)
}

/** What kind of file a form is. */
export function typeOf(as: Form): string {
  return forms[as].type
}

/** A name without what leads to other folders or is read as something else. */
export function fileName(name: string, as: Form | 'zip'): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ')
  const short = [...plain].slice(0, 100).join('')
  return `${short.replace(/^[. ]+|[. ]+$/g, '') || 'document'}.${as}`
}
