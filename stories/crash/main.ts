import { parseArgs } from 'node:util'
import { crash } from './crash.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, writers: { type: 'string', default: '6' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const [wanted, writers] = [Number(values.rounds), Number(values.writers)]
if (!(wanted >= 1 && writers >= 1)) throw new Error('--rounds and --writers take numbers from 1 on')
const { rounds, moves, lost, twice, faults } = await crash({ rounds: wanted, writers, say })
for (const fault of [...lost, ...twice, ...faults].slice(0, 100)) say(fault)
say(`${rounds} rounds, ${moves} acknowledged moves, ${lost.length} lost, ${twice.length} twice`)
process.exitCode = lost.length + twice.length + faults.length === 0 ? 0 : 1
