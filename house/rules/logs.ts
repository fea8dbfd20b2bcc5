import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, visit } from '../syntax.ts'

/** What a line of the log may be given besides its sentence. None of it is what anybody typed. */
const tellable = new Set('error reason organisation month code cases files number url requestId'.split(' '))

/** What is said of what went on, and where. */
export const logs: readonly Rule[] = [
  {
    says: 'the log is made in one place (server/log.ts), and no line is said past it',
    broken: inEach((source) => isOfServer(source) && source.path !== 'server/log.ts', madeIn),
    culprits: [
      `import { pino } from 'pino'\nexport const log = pino()`,
      `import pino from 'pino'\nexport const log = pino()`,
      'export const a = (body: unknown) => console.log(body)',
      'export const a = (error: Error) => console.error(error)',
    ].map((text) => [planted('server/case/a.ts', text)]),
    innocent: [
      planted('server/log.ts', `import { pino } from 'pino'\nexport const log = pino()`),
      planted('server/shell.ts', `import type { Logger } from 'pino'\nexport type A = Logger`),
      planted('server/a.test.ts', 'console.log(1)'),
    ],
  },
  {
    says: 'a line of the log is a sentence of ours and what is on the list: no form, no text, no name',
    broken: inEach(isOfServer, saidIn),
    culprits: [
      'export const a = (shell: S, body: B) => shell.log.warn({ body }, `odd`)',
      'export const a = (shell: S, name: string) => shell.log.warn({ error: name, name }, `odd`)',
      'export const a = (shell: S, name: string) => shell.log.warn(`odd: ${name}`)',
      'export const a = (log: L, error: Error) => log.error(error)',
      'export const a = (log: L, error: Error, text: string) => log.error({ error }, text)',
      'export const a = (log: L, about: A) => log.info({ ...about }, `odd`)',
    ].map((text) => [planted('server/case/a.ts', text)]),
    innocent: [
      planted('server/case/a.ts', 'export const a = (s: S, error: Error) => s.log.warn({ error }, `odd`)'),
      planted('server/case/b.ts', 'export const b = (s: S, l: L) => s.log[l]({ error: 1 }, `odd`)'),
      planted('server/case/c.ts', 'export const c = (log: L, y: boolean) => log.warn(y ? `odd` : `even`)'),
      planted('server/case/d.ts', 'export const d = Math.log(7)'),
    ],
  },
]

function isOfServer(source: Source): boolean {
  return roomOf(source.path) === 'server' && isCode(source) && !isForTests(source)
}

function madeIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    ImportDeclaration: (node) => {
      if (node.source.value === 'pino' && node.importKind !== 'type') report(placeOf(source, node.start))
    },
    MemberExpression: (node) =>
      node.object.type === 'Identifier' &&
      node.object.name === 'console' &&
      report(placeOf(source, node.start)),
  }))
}

function saidIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    CallExpression: ({ callee, arguments: given, start }) => {
      if (callee.type !== 'MemberExpression' || nameOf(callee.object) !== 'log') return
      const isPlain = given.every((one, index) => isSentence(one) || (index === 0 && isOnTheList(one)))
      if (!isPlain) report(placeOf(source, start))
    },
  }))
}

function isSentence(node: ESTree.Node): boolean {
  if (node.type === 'ConditionalExpression') return isSentence(node.consequent) && isSentence(node.alternate)
  if (node.type === 'TemplateLiteral') return node.expressions.length === 0
  return node.type === 'Literal' && typeof node.value === 'string'
}

function isOnTheList(node: ESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every((one) => one.type === 'Property' && tellable.has(nameOf(one.key) ?? ''))
  )
}
