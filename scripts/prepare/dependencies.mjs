import { join } from 'node:path'
import { run } from './run.mjs'
import { Trouble } from './say.mjs'
import { hashOf, stampAt } from './stamp.mjs'

const outer = /^npm_(config|lifecycle|package)_/i
const kept = /^npm_config_(cafile|registry|userconfig|cache|proxy|https[-_]proxy|noproxy)$/i

/** The dependencies, exactly as the lockfile has them; installed again only when it has changed. */
export function dependencies(root) {
  const stamp = stampAt(join(root, 'node_modules/.beichen-stamp'))
  // Not the version of Node.js: the first start meets the one of the machine, the second the pinned one.
  const hash = hashOf(root, ['package-lock.json'], `${process.platform}-${process.arch}`)
  return {
    isDone: () => stamp.agrees(hash),
    perform: async ({ alsoAtWork }) => {
      stamp.clear()
      const ended = await install(root, alsoAtWork)
      if (ended.stop) return ended
      if (ended.status !== 0) {
        throw new Trouble(
          `The dependencies could not be installed: npm ci ended with status ${ended.status}.`,
        )
      }
      stamp.write(hash)
      return ended
    },
  }
}

async function install(root, onStart) {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const own = /npm-cli\.[cm]?js$/.test(npm)
  const command = own ? (process.env.npm_node_execpath ?? process.execPath) : 'npm'
  try {
    return await run(command, [...(own ? [npm] : []), 'ci', ...flags], {
      saying: 'installing the dependencies (once)',
      onStart,
      cwd: root,
      env: environmentForNpm(process.env),
      shell: !own && process.platform === 'win32',
    })
  } catch (error) {
    throw new Trouble(`The dependencies could not be installed: npm does not start (${error.message}).`)
  }
}

/**
 * The environment without what the npm around us was told: its options are not meant for this install, and
 * NODE_ENV=production would leave out the build tools. How to reach the registry stays.
 */
export function environmentForNpm(environment) {
  const isMeant = ([name]) => name !== 'NODE_ENV' && (!outer.test(name) || kept.test(name))
  return Object.fromEntries(Object.entries(environment).filter(isMeant))
}
