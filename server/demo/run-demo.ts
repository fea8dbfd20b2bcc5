import { logAt } from '../log.ts'
import { run } from '../run.ts'
import { addPictures } from './add-pictures.ts'
import { announce } from './announce.ts'
import { demoBilling } from './demo-billing.ts'
import { demoConfig, type Sentence } from './demo-config.ts'
import { demoTexts } from './demo-texts.ts'
import { prepare } from './prepare.ts'
import { startSwitch } from './switch-turns.ts'

const say = ({ zh, en }: Sentence) => process.stdout.write(`${zh}\n${en}\n`)

function refuse(...sentences: readonly Sentence[]): never {
  for (const { zh, en } of sentences) process.stderr.write(`${zh}\n${en}\n`)
  process.exit(1)
}

const asked = process.argv.slice(2)
const strange = asked.find((one) => one !== '--fresh')
if (strange !== undefined) {
  refuse({
    zh: `不认识的参数“${strange}”；只有 --fresh（删除演示数据，重新生成）。`,
    en: `Unknown argument "${strange}"; there is only --fresh, which deletes the demonstration's data and makes it anew.`,
  })
}

const read = demoConfig(process.env)
if (!read.ok) refuse(...read.no)
const config = read.value
const ready = await prepare(config, asked.length > 0, logAt(config.logLevel), say)
if (!ready.ok) refuse(ready.no)

const billing = await demoBilling()
const texts = await demoTexts((line) => process.stdout.write(`\n${line}\n`))
await run(
  () => texts.sending(billing.allowed(config)),
  true,
  async (running) => {
    await addPictures(running.shell)
    await billing.connect(running.shell)
    process.stdout.write(await announce(running))
    if (process.env.BEICHEN_DEMO_CALLS === 'off') return
    const exchange = startSwitch(running.address, config.dataDirectory, running.shell)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void exchange.stop())
  },
)
