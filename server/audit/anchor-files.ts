import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnchorContent } from './anchor.ts'

/** Where the anchors are put beside the database, to be copied to where nobody of the database can write. */
export function anchorFolderOf(dataDirectory: string): string {
  return join(dataDirectory, 'anchors')
}

/** Puts an anchor into its file, unless it is there: a file that is there is never written over. */
export function writeAnchorFile(folder: string, content: AnchorContent): void {
  const file = join(folder, `${content.day}.json`)
  if (existsSync(file)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, file)
}
