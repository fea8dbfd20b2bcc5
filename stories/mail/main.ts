import { parseArgs } from 'node:util'
import { flood } from './flood.ts'

const { values } = parseArgs({
  options: { mails: { type: 'string', default: '1000' }, kills: { type: 'string', default: '5' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const report = await flood({ mails: Number(values.mails), kills: Number(values.kills), say })
const { lost, strange, wrong, twice, elsewhere, different, brought } = report
const faults = [...lost, ...strange, ...wrong, ...twice, ...elsewhere]
for (const fault of faults.slice(0, 100)) say(fault)
say(
  `${different} mails, brought ${brought} times: ${lost.length} lost, ${twice.length} twice, ${elsewhere.length} elsewhere`,
)
process.exitCode = faults.length === 0 ? 0 : 1
