import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stateOf } from './data-folder.ts'
import { demoDirectoryOf } from './demo-config.ts'
import { CALL_NOW } from './switch-turns.ts'

const TRIES = 30

/** Leaves the wish for a call with the demonstration, and says whether there is one that has taken it. */
async function wishCall(folder: string, login: string): Promise<boolean> {
  if (!existsSync(folder) || stateOf(folder) !== 'filled') return false
  const path = join(folder, CALL_NOW)
  writeFileSync(path, login, { mode: 0o600 })
  for (let tries = 0; tries < TRIES && existsSync(path); tries++) await pause(100)
  const isTaken = !existsSync(path)
  rmSync(path, { force: true })
  return isTaken
}

const [login = ''] = process.argv.slice(2)
if (await wishCall(demoDirectoryOf(process.env), login)) {
  process.stdout.write(
    '模拟交换机将拨入一通电话，显示在已登录的热线坐席（例如 cs10000）的页面上。\nThe simulated switch places a call; it shows on the page of a hotline agent who is signed in, such as cs10000.\n',
  )
} else {
  process.stderr.write(
    '演示没有在运行，请先 npm run demo。\nThe demonstration is not running; start it with npm run demo.\n',
  )
  process.exitCode = 1
}
