import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { isFunction, nameOf, syntaxOf, visit } from '../syntax.ts'

/** What a file gives to others. */
export const exports: readonly Rule[] = [
  {
    says: 'an export has a name, except where a tool asks for a default',
    broken: inEach(
      (source) => isCode(source) && !/\.config\.ts$/.test(source.path),
      (source) =>
        visit<string>(source, (report) => ({
          ExportDefaultDeclaration: (node) => report(placeOf(source, node.start)),
          ExportSpecifier: (node) =>
            nameOf(node.exported) === 'default' && report(placeOf(source, node.start)),
        })),
    ),
    culprits: [
      [planted('web/case/CasePage.tsx', 'export default function CasePage() {}')],
      [planted('web/case/CasePage.tsx', 'function CasePage() {}\nexport { CasePage as default }')],
    ],
    innocent: [planted('vite.config.ts', 'export default {}')],
  },
  {
    says: 'an import path says where the thing lives: no barrels',
    broken: inEach(isCode, (source) =>
      visit<string>(source, (report) => ({
        ExportAllDeclaration: (node) => report(placeOf(source, node.start)),
      })),
    ),
    culprits: [
      [planted('domain/case.ts', `export * from './case/open.ts'`)],
      [planted('domain/case.ts', `export * as moves from './case/open.ts'`)],
    ],
    innocent: [planted('domain/case.ts', `export type { Case } from './case/case.ts'`)],
  },
  {
    says: 'what is exported for others says what it is for',
    broken: inEach(
      (source) =>
        ['domain', 'contract', 'server'].includes(roomOf(source.path)) &&
        isCode(source) &&
        !isForTests(source),
      undocumentedIn,
    ),
    culprits: [
      'export function go() {}',
      'export const go = () => 1',
      '/* Goes. */\nexport function go() {}',
      '// Goes.\nexport const go = async function () {}',
      '/** Goes. */\n\nexport function go() {}',
      '/** The number. */\nexport const one = 1\nexport function go() {}',
    ].map((text) => [planted('server/door.ts', text)]),
    innocent: [
      planted(
        'server/door.ts',
        '/** Goes. */\nexport async function go() {}\nfunction inner() {}\nexport const one = 1',
      ),
      planted(
        'server/door.ts',
        '/** Goes. */\nexport function go(a: 1): 1\nexport function go(a: 2): 2\nexport function go(a: 1 | 2) { return a }',
      ),
      planted('web/Door.tsx', 'export function Door() {}'),
    ],
  },
]

function undocumentedIn(source: Source): string[] {
  const known = new Set<string | null>()
  return visit<string>(source, (report) => ({
    ExportNamedDeclaration: (node) => {
      for (const name of functionsOf(node)) {
        if (!known.has(name) && !isDocumented(source, node)) report(`${placeOf(source, node.start)} ${name}`)
        known.add(name)
      }
    },
  }))
}

function functionsOf({ declaration }: ESTree.ExportNamedDeclaration): (string | null)[] {
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'TSDeclareFunction') {
    return [nameOf(declaration.id)]
  }
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.filter(({ init }) => isFunction(init)).map(({ id }) => nameOf(id))
}

function isDocumented(source: Source, node: ESTree.Node): boolean {
  return syntaxOf(source).comments.some(({ type, value, end }) => {
    const between = end <= node.start ? source.text.slice(end, node.start) : null
    return type === 'Block' && value.startsWith('*') && between !== null && /^[ \t]*\n?[ \t]*$/.test(between)
  })
}
