import { run } from './run.ts'
import { ownTerminal } from './terminal.ts'

// Whoever reads the output may stop reading, as head does: then there is nothing more to do.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
process.exitCode = await run(process.argv.slice(2), ownTerminal())
