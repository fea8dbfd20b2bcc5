export type FileKind = 'image' | 'document' | 'recording' | 'video' | 'archive' | 'text'

/**
 * What is taken, by what is in it: the evidence of a matter. What a machine runs, and what a browser takes for a page
 * when it is asked to, is not on the list; a text without a form of its own is a text, whatever its name says.
 */
const kinds: Readonly<Record<FileKind, readonly string[]>> = {
  image: [
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/heic',
    'image/heif',
    'image/bmp',
    'image/tiff',
  ],
  document: [
    'application/pdf',
    'application/x-cfb',
    'application/rtf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  recording: [
    'audio/mpeg',
    'audio/wav',
    'audio/x-m4a',
    'audio/mp4',
    'audio/amr',
    'audio/aac',
    'audio/ogg',
    'audio/opus',
    'audio/flac',
  ],
  video: ['video/mp4', 'video/quicktime', 'video/webm', 'video/3gpp', 'video/x-m4v'],
  archive: ['application/zip'],
  text: ['text/plain'],
}

/** What kind of file one with this type is; null when it is not taken. */
export function kindOf(type: string): FileKind | null {
  const found = Object.entries(kinds).find(([, types]) => types.includes(type))
  return found ? (found[0] as FileKind) : null
}
