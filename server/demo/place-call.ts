import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateOf } from './data-folder.ts'
import { demoDirectoryOf } from './demo-config.ts'
import { CALL_NOW } from './switch-turns.ts'

const folder = demoDirectoryOf(process.env)
const [login = ''] = process.argv.slice(2)

if (existsSync(folder) && stateOf(folder) === 'filled') {
  writeFileSync(join(folder, CALL_NOW), login, { mode: 0o600 })
  process.stdout.write(
    '已请模拟交换机拨入一通电话；已登录的10000号坐席（例如 cs10000）的页面上会显示来电。\nThe simulated switch was asked for a call; it shows on the page of an agent who is signed in, such as cs10000.\n',
  )
} else {
  process.stderr.write(
    '演示没有在运行，请先 npm run demo。\nThere is no demonstration; start it with npm run demo.\n',
  )
  process.exitCode = 1
}
