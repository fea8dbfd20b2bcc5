import type { Say } from '../time-words.ts'

const KB = 1024
const MB = KB * KB

/** How large a file is, in whole kilobytes, or megabytes with one place. */
export function sizeWords(say: Say, bytes: number): string {
  if (bytes < MB) return say('attachment.kb', { n: Math.max(1, Math.round(bytes / KB)) })
  return say('attachment.mb', { n: Math.round((bytes * 10) / MB) / 10 })
}
