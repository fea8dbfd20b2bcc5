import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GIGABYTE = 1024 ** 3
const inMemory = '/dev/shm'

/**
 * A new folder for files that come and go by the hundred, as those of a database for every test file do: in memory where
 * there is room for it, else on the disk. A disk's file system may look for a place for each file longer than the test
 * takes (ext4 passes over all that was removed a moment ago).
 */
export function quickFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), prefix))
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > GIGABYTE && process.availableMemory() > 3 * GIGABYTE
  } catch {
    return false
  }
}
