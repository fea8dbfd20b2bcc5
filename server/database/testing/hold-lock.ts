import { lockData } from '../embedded/data-lock.ts'

// Tries to lock the directory named on its command line, says how that went, and holds on until its input ends.
const lock = await lockData(process.argv[2] ?? '')
process.stdout.write(lock.ok ? 'held\n' : `refused ${lock.no.pid}\n`)
for await (const _ of process.stdin);
if (lock.ok) lock.value.release()
