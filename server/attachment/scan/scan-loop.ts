import { eyesOfSystem, through } from '../../access/through.ts'
import { type Beat, beating, type Loop } from '../../loop.ts'
import type { Shell } from '../../shell.ts'
import type { WithFiles } from '../file-store.ts'
import { takeUpOlder } from '../file-works.ts'
import { makePictures } from '../picture/make-pictures.ts'
import { scanFiles } from './scan-files.ts'

const EVERY = 2_000

/** Looks files through and makes small pictures of them, as they come. */
export function startFileLoops(shell: Shell & WithFiles): readonly Loop[] {
  const { scanner } = shell
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const failed: Beat['failed'] = (error, level) =>
    shell.log[level]({ error }, 'files could not be looked through; trying again')
  let hasTakenUp = false
  const scan = async (isOver: () => boolean) => {
    if (!hasTakenUp) await takeUpOlder(system, scanner !== undefined, shell.now())
    hasTakenUp = true
    if (scanner) await scanFiles(shell, scanner, isOver)
  }
  const pictureFailed: Beat['failed'] = (error, level) =>
    shell.log[level]({ error }, 'small pictures could not be made; trying again')
  return [
    beating({ every: EVERY, failed }, scan),
    beating({ every: EVERY, failed: pictureFailed }, (isOver) => makePictures(shell, isOver)),
  ]
}
