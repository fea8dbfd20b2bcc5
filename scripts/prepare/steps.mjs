import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserSentence } from './browser.mjs'
import { dependencies } from './dependencies.mjs'
import { whileLocked } from './lock.mjs'
import { ensureMailServer } from './mail-server.mjs'
import { postgresLinks } from './postgres-links.mjs'
import { endBy } from './run.mjs'
import { checkRuntime } from './runtime.mjs'
import { say, Trouble } from './say.mjs'
import { ensureScanner } from './virus-scanner.mjs'
import { webBuild } from './web-build.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Does what is left to do of the steps, and gives the exit status. With nothing left it writes nothing. */
export async function prepare({ build, browser }) {
  try {
    const steps = [dependencies, postgresLinks, runtimeCheck, ...(build ? [webBuild] : [])]
    const ended = await performAll(steps)
    if (ended?.stop) return endBy(ended.stop)
    if (browser) say(browserSentence())
    if (browser) say(ensureMailServer())
    if (browser) say(ensureScanner())
    return 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(error.message)
    return 1
  }
}

async function performAll(steps) {
  if (steps.every((step) => step(root).isDone())) return null
  return whileLocked(root, async (atWork) => {
    for (const step of steps) {
      const { isDone, perform } = step(root)
      const ended = isDone() ? null : await perform(atWork)
      if (ended?.stop) return ended
    }
    return null
  })
}

/** Nothing is done for the runtime, but everything after it needs one that runs. */
function runtimeCheck() {
  return { isDone: () => Boolean(checkRuntime(root)), perform: () => {} }
}
