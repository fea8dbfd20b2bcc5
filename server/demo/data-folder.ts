import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { lockData } from '../database/embedded/data-lock.ts'
import { clearLeftover } from '../database/embedded/leftover.ts'
import type { Sentence } from './demo-config.ts'

const NOTE = 'demonstration.json'

/** Whether the folder holds a demonstration that was filled to the end. */
export function isFilled(folder: string): boolean {
  return existsSync(join(folder, NOTE))
}

/** Notes in the folder that it holds a demonstration, and a whole one. */
export function noteFilled(folder: string, filledAt: string): void {
  writeFileSync(join(folder, NOTE), `${JSON.stringify({ demonstration: 'Beichen', filledAt })}\n`, { mode: 0o600 })
}
