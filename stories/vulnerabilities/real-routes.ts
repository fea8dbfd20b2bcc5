import type { WithFiles } from '#server/attachment/file-store.ts'
import type { WithVerifier } from '#server/audit/begin-verification.ts'
import type { CaseShell } from '#server/case/perform-move.ts'
import { openDoor } from '#server/http/app.ts'
import { startHub } from '#server/live/hub.ts'

/** Every route that the server answers, as the server itself has them: the method and the path. HEAD is GET. */
export async function realRoutes(shell: CaseShell & WithFiles & WithVerifier): Promise<readonly string[]> {
  const hub = await startHub(shell)
  const app = await openDoor(shell, hub)
  await app.ready()
  const tree = app.printRoutes({ commonPrefix: false })
  await app.close()
  await hub.stop()
  return routesIn(tree)
}

/** Reads the tree that the framework draws: each line goes on from the one above it that stands further left. */
function routesIn(tree: string): readonly string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \(([^)]*)\)/.exec(line) ?? []
    if (part === '') return []
    const depth = indent.length / 4
    const path = `${depth === 0 ? '' : above[depth - 1]}${part}`
    above[depth] = path
    return methods.split(', ').flatMap((method) => (method === 'HEAD' ? [] : [`${method} ${path}`]))
  })
}
