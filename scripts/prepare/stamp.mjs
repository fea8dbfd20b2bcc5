import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const isTest = (path) => /\.test\.\w+$/.test(path)

/** One hash for the names and contents of these files and folders, tests left out; what is not there counts as empty. */
export function hashOf(root, paths, more = '') {
  const hash = createHash('sha256').update(more)
  for (const path of paths.flatMap((one) => filesBelow(root, one)).filter((one) => !isTest(one))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesBelow(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const entries = readdirOrFile(full)
  if (!entries) return [path]
  return entries.flatMap((entry) => filesBelow(root, `${path}/${entry}`))
}

function readdirOrFile(full) {
  try {
    return readdirSync(full).sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

/** A file that holds the hash of what some work was done from: the work is fresh while the hashes agree. */
export function stampAt(path) {
  return {
    agrees: (hash) => existsSync(path) && readFileSync(path, 'utf8') === hash,
    clear: () => rmSync(path, { force: true }),
    write: (hash) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, hash)
    },
  }
}
