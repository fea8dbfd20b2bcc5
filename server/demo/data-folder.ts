import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { lockData } from '../database/embedded/data-lock.ts'
import { clearLeftover } from '../database/embedded/leftover.ts'
import type { Sentence } from './demo-config.ts'

const NOTE = 'demonstration.json'

export type FolderState = 'begun' | 'filled'

/** What a data folder says of the demonstration in it; null when there is none. */
export function stateOf(folder: string): FolderState | null {
  try {
    const { state } = JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as { state?: unknown }
    return state === 'filled' ? 'filled' : 'begun'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof SyntaxError) return 'begun'
    throw error
  }
}

/** Notes in the folder that it holds a demonstration, and how far it has come. */
export function noteState(folder: string, state: FolderState): void {
  writeFileSync(join(folder, NOTE), `${JSON.stringify({ demonstration: 'Beichen', state })}\n`, {
    mode: 0o600,
  })
}

/**
 * Deletes the folder of a demonstration that nobody uses. A folder without our note is not ours to delete: it is
 * refused unless there is nothing in it.
 */
export async function deleteFolder(folder: string): Promise<Outcome<null, Sentence>> {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return yes(null)
  if (stateOf(folder) === null) return no(notOurs(folder))
  const lock = await lockData(folder)
  if (!lock.ok) return no(inUse(folder, lock.no.pid))
  try {
    for (const name of readdirSync(folder).filter((one) => /^\d+$/.test(one))) {
      const left = await clearLeftover(join(folder, name))
      if (left !== null) return no(inUse(folder, left))
    }
    rmSync(folder, { recursive: true, force: true })
    return yes(null)
  } finally {
    lock.value.release()
  }
}

function notOurs(folder: string): Sentence {
  return {
    zh: `文件夹 ${folder} 不是演示数据（缺少 ${NOTE}），没有删除任何内容。`,
    en: `The folder ${folder} is no demonstration (it has no ${NOTE}); nothing was deleted.`,
  }
}

function inUse(folder: string, pid: number): Sentence {
  return {
    zh: `演示数据 ${folder} 正被进程 ${pid} 使用；请先停止它。`,
    en: `The demonstration in ${folder} is in use by process ${pid}; stop that first.`,
  }
}
