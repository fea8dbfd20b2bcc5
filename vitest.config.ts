import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What Node has made of a file is kept for the many processes that tests start: half of what a start takes. */
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('node_modules/.cache/beichen-compiled', import.meta.url),
)

/** What runs on a real PostgreSQL starts one, or asks DATABASE_URL for it, before its first test. */
const onPostgres = { globalSetup: 'server/database/testing/global-setup.ts', pool: 'forks' }

/**
 * Files follow each other in one process and load each module once: loading all of them again for every file was a third
 * of the time. What a file makes (a database, a server, a browser) is its own all the same.
 */
const inOneProcess = { isolate: false }

/** Stories wait for conditions, not for the clock. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000 }

/** What kills servers or sends a crowd at them has the machine to itself. */
const alone = ['stories/crash/**/*.test.ts', 'stories/crowd/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...inOneProcess,
          name: 'rooms',
          include: [
            '{domain,contract,cli,house}/**/*.test.ts',
            'bench/{simulate,capacity,load,live}/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
          ],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onPostgres,
          ...inOneProcess,
          name: 'server',
          include: ['server/**/*.test.ts', 'bench/generate/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onPostgres,
          ...patient,
          ...inOneProcess,
          name: 'stories',
          include: ['stories/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...onPostgres,
          ...patient,
          name: 'alone',
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
