import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { runtime } from './runtime.mjs'
import { Trouble } from './say.mjs'
import { hashOf, stampAt } from './stamp.mjs'

const madeFrom = ['web', 'contract', 'domain', 'scripts/pages', 'vite.config.ts', 'package-lock.json']

/** The web app, built again only when something that it is made from has changed. */
export function webBuild(root) {
  const stamp = stampAt(join(root, 'dist/.build-stamp'))
  const hash = hashOf(root, madeFrom)
  return {
    isDone: () => !existsSync(join(root, 'web/index.html')) || stamp.agrees(hash),
    perform: async ({ alsoAtWork }) => {
      stamp.clear()
      const { NODE_ENV, ...env } = process.env
      const ended = await run(
        runtime(root),
        [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'],
        {
          saying: 'building the web app',
          onStart: alsoAtWork,
          cwd: root,
          env,
        },
      )
      if (ended.stop) return ended
      if (ended.status !== 0) throw new Trouble('The web app could not be built; the reason is above.')
      stamp.write(hash)
      return ended
    },
  }
}
