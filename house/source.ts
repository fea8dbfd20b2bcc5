import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the house: its path from the root, and its text. */
export type Source = { readonly path: string; readonly text: string }

/** Everything that the rules look at: the sources of this checkout, or a few planted ones. */
export type House = readonly Source[]

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folders = 'domain contract server web cli stories house bench scripts bin'.split(' ')
const single = ['package.json', 'package-lock.json', 'LICENSE', 'vite.config.ts', 'vitest.config.ts']
const readable = ['.ts', '.tsx', '.mjs', '.css', '.html', '.sql']

/** The sources of this checkout. */
export function readHouse(): House {
  const paths = [...folders.flatMap(filesBelow), ...single.filter((path) => existsSync(join(root, path)))]
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function filesBelow(folder: string): string[] {
  const full = join(root, folder)
  if (!existsSync(full)) return []
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path)
    return readable.includes(extname(path)) ? [path] : []
  })
}

/** The room that a path lies in; none for what lies at the root. */
export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

/** Is it code that a parser can read? */
export function isCode({ path }: Source): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}

/** A test, or what only tests use. */
export function isForTests({ path }: Source): boolean {
  return /\.test\.\w+$/.test(path) || /\/testing\//.test(path) || /^(stories|house|bench)\//.test(path)
}

/** A place in a source, as an editor finds it. */
export function placeOf({ path, text }: Source, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`
}
