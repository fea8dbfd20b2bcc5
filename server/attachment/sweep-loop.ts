import { epochMilliseconds } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { type Beat, beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import type { WithFiles } from './file-store.ts'
import { unknownIn } from './orphans.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Takes away files that have lain for a day without a case: of uploads that broke off between disk and database. A
 * folder of which the database knows nothing at all belongs to another database and is left alone.
 */
export async function sweepFiles(shell: Shell & WithFiles): Promise<number> {
  const before = epochMilliseconds(shell.now()) - DAY
  await shell.files.clearUnfinished(before)
  const old = await shell.files.olderThan(before)
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const orphans = await unknownIn(system, old)
  if (orphans.length === old.length && old.length > 1) {
    shell.log.warn({ files: old.length }, 'the files in the data folder belong to no case of this database')
    return 0
  }
  for (const one of orphans) await shell.files.drop(one)
  return orphans.length
}

/** Sweeps every hour. */
export function startSweepLoop(shell: Shell & WithFiles): Loop {
  const beat: Beat = {
    every: HOUR,
    failed: (error, level) => shell.log[level]({ error }, 'files could not be swept; trying again'),
    waitsFirst: true,
  }
  return beating(beat, () => sweepFiles(shell))
}
