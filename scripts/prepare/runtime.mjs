import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { say, Trouble } from './say.mjs'

const needed = 26

/** The Node.js that Beichen runs on: the one that came with the dependencies, else this one if it is new enough. */
export function runtime(root) {
  const pinned = pinnedNode(root)
  if (existsSync(pinned) && majorOf(pinned) >= needed) return pinned
  if (majorOf(process.execPath) >= needed) return process.execPath
  throw new Trouble(
    `Beichen runs on Node.js ${needed}; none came with the dependencies for this machine ` +
      `(${process.platform}-${process.arch}), and this is ${process.version}: install Node.js ${needed} and start again.`,
  )
}

/**
 * Looks whether the pinned Node.js runs here. One that does not (another C library, say) is taken off the path of
 * the npm scripts, or they would fail without a word instead of using the Node.js of the machine.
 */
export function checkRuntime(root) {
  const pinned = pinnedNode(root)
  if (existsSync(pinned) && majorOf(pinned) < needed) {
    say('the Node.js that comes with the dependencies does not run on this machine')
    rmSync(pinned, { force: true })
  }
  return runtime(root)
}

function pinnedNode(root) {
  const windows = process.platform === 'win32'
  return windows
    ? join(root, `node_modules/node-win-${process.arch}/bin/node.exe`)
    : join(root, 'node_modules/.bin/node')
}

/** The major version, 0 if the program does not run. */
function majorOf(node) {
  if (realpathSync(node) === realpathSync(process.execPath)) return Number.parseInt(process.versions.node, 10)
  const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout.slice(1), 10) : 0
}
