import { openPool } from '../connect.ts'
import { startEmbedded } from '../embedded/start.ts'

// A server process to be killed: starts the database of the directory named on its command line, then writes rows for
// ever, one line on its output for each that was acknowledged.
const started = await startEmbedded({ dataDirectory: process.argv[2] ?? '', small: true })
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`)

if (started.ok) {
  const pool = openPool(started.value.address)
  await pool.query('create table if not exists acknowledged (n int primary key)')
  say({ pid: started.value.pid() })
  for (let n = 1; ; n++) {
    await pool.query('insert into acknowledged values ($1)', [n])
    say({ n })
  }
}
say({ refused: started.no.code, holder: started.no.pid })
