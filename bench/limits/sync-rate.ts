import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { closedLoop, type Measured, type Pressure } from '../load/closed-loop.ts'

/** What one write of the log of a database is at least. */
const PAGE = Buffer.alloc(8192, 1)
const PAGES = 2048

/** How often eight kilobytes come onto the disk for good, one after the other, in the folder of the database. */
export async function syncRate(folder: string, pressure: Pressure): Promise<Measured> {
  const own = mkdtempSync(join(folder, 'sync-'))
  const file = await open(join(own, 'log'), 'w')
  try {
    // A log is written over files that are there already.
    for (let page = 0; page < PAGES; page++) await file.write(PAGE, 0, PAGE.length, page * PAGE.length)
    await file.sync()
    return await closedLoop({ ...pressure, clients: 1 }, async (_, turn) => {
      await file.write(PAGE, 0, PAGE.length, (turn % PAGES) * PAGE.length)
      await file.datasync()
      return undefined
    })
  } finally {
    await file.close()
    rmSync(own, { recursive: true, force: true })
  }
}
