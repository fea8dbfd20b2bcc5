import { run } from './run.ts'
import { newFirstRunLink } from './session/first-run.ts'

await run(
  (config) => ({ ...config, logLevel: process.env.LOG_LEVEL ? config.logLevel : 'warn' }),
  false,
  async ({ address, shell }) => {
    process.stdout.write(`\n北辰 Beichen  ${address}\n`)
    const link = await newFirstRunLink(shell)
    if (link !== null) {
      process.stdout.write(
        `\n首次设置，请打开这个一次性链接 / First run, open this one-time link:\n${address}/first-run#${link}\n`,
      )
    }
    process.stdout.write('\n按 Ctrl-C 停止 / Ctrl-C stops\n')
  },
)
