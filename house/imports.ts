import { posix } from 'node:path'
import type { ESTree } from 'vite'
import { roomOf, type Source } from './source.ts'
import { textOf, visit } from './syntax.ts'

/** One import as it is written; `atLoad` if it runs when the file is loaded, so neither a type nor `import()`. */
export type Import = { readonly what: string; readonly atLoad: boolean; readonly at: number }

/** Everything that a source imports: statements, re-exports, `import()` in code and in types. */
export function importsOf(source: Source): Import[] {
  return visit<Import>(source, (report) => {
    const add = (from: ESTree.Node | null, atLoad: boolean) => {
      const what = textOf(from)
      if (what !== null && from) report({ what, atLoad, at: from.start })
    }
    return {
      ImportDeclaration: (node) => add(node.source, node.importKind !== 'type'),
      ExportNamedDeclaration: (node) => add(node.source, node.exportKind !== 'type'),
      ExportAllDeclaration: (node) => add(node.source, node.exportKind !== 'type'),
      ImportExpression: (node) => add(node.source, false),
      TSImportType: (node) => add(node.source, false),
    }
  })
}

/** The path from the root of what an import names; null for a package. */
export function pathOf(source: Source, { what }: Import): string | null {
  if (what.startsWith('#')) return what.slice(1)
  if (!what.startsWith('.')) return null
  return posix.normalize(posix.join(posix.dirname(source.path), what))
}

/** The room that an import reaches into; null for a package. */
export function roomReached(source: Source, one: Import): string | null {
  const path = pathOf(source, one)
  return path === null ? null : roomOf(path)
}

/** The package that an import names, without what it picks from it; null for a file of ours. */
export function packageOf({ what }: Import): string | null {
  if (/^[.#/]/.test(what)) return null
  if (what.startsWith('node:')) return what
  return what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')
}
