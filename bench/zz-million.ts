import { spawn } from 'node:child_process'
import { openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { multiplyCases } from './many-cases.ts'
const started = await startEmbedded({ dataDirectory: process.argv[2]! })
if (!started.ok) throw new Error(started.no.en)
const owner = openPool(started.value.address, { size: 4 })
console.log((await owner.query(`select count(*)::int n, count(*) filter (where is_open)::int open, count(*) filter (where next_ring_at is not null)::int ring, pg_database_size(current_database())/1e6 mb from cases`)).rows[0])
const t = Date.now()
console.log(await multiplyCases(owner, Number(process.argv[3])), (Date.now() - t) / 1000)
console.log((await owner.query(`select count(*)::int n, count(*) filter (where is_open)::int open, pg_database_size(current_database())/1e6 mb from cases`)).rows[0])
await owner.end()
await started.value.stop()
