import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { type DatabaseAddress, openPool, withDatabase } from '../connect.ts'
import { startEmbedded } from '../embedded/start.ts'
import { migrate } from '../migrate.ts'
import { quickFolder } from './quick-folder.ts'

/** What a test file needs to make its own database: a server, and the migrated database to copy. */
export type TestDatabaseServer = { readonly address: DatabaseAddress; readonly template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    database: TestDatabaseServer
  }
}

/** One server for the whole run with one migrated template: the server of TEST_DATABASE_URL, else an embedded one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer(process.env.TEST_DATABASE_URL)
  const template = `beichen_template_${randomUUID().slice(0, 8)}`
  const admin = openPool(server.address, { size: 1 })
  try {
    await admin.query(`drop database if exists ${template}`)
    await admin.query(`create database ${template}`)
    await migrateTemplate(withDatabase(server.address, template))
  } catch (error) {
    await admin.end()
    await server.close()
    throw error
  }
  project.provide('database', { address: server.address, template })
  return async () => {
    await admin.query(`drop database if exists ${template}`)
    await admin.end()
    await server.close()
  }
}

type Server = { readonly address: DatabaseAddress; close(): Promise<void> }

async function openServer(url: string | undefined): Promise<Server> {
  if (url) return { address: { url }, close: async () => {} }
  const dataDirectory = quickFolder('beichen-test-')
  // The only place where the disk is not waited for: what these tests write is thrown away.
  const started = await startEmbedded({ dataDirectory, small: true, maxConnections: 200, withoutSync: true })
  if (!started.ok) throw new Error(started.no.en)
  const close = async () => {
    await started.value.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  return { address: started.value.address, close }
}

async function migrateTemplate(address: DatabaseAddress): Promise<void> {
  const pool = openPool(address, { size: 2 })
  try {
    const migrated = await migrate(pool)
    if (!migrated.ok) throw new Error(migrated.no.en, { cause: migrated.no.cause })
  } finally {
    // A template can only be copied while nobody is connected to it.
    await pool.end()
  }
}
