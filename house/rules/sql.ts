import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, textOf, visit } from '../syntax.ts'

/** Tables with rows of cases: read and written with somebody's eyes (server/access/through.ts). */
const walled =
  'cases journal legs clocks side_tasks outbox mentions refused_moves commands reports disclosures break_glass acts article_uses sendings'.split(
    ' ',
  )
const touched = new RegExp(`\\b(?:from|join|into|update)\\s+(?:only\\s+)?(?:${walled.join('|')})\\b`, 'i')
const query = /^\s*(?:with|select|insert|update|delete)\s/i
/** What a request brings, by the names it has in use cases. */
const brought = new Set('call request query body params wish form headers'.split(' '))

/** What keeps SQL and those who ask for it apart. */
export const sql: readonly Rule[] = [
  {
    says: 'rows of cases are asked for with somebody’s eyes, never of the pool itself',
    broken: inEach(isAtWork, pastTheEyesIn),
    culprits: [
      'export const all = (shell: S) => shell.pool.query(`select state from cases`)',
      `export const all = (pool: P) => pool.query({ name: 'all', text: 'select * from people p join journal j on true' })`,
      `export const end = (pool: P) => pool.query('update cases set holder = null', [])`,
    ].map((text) => [planted('server/case/store.ts', text)]),
    innocent: [
      planted(
        'server/case/store.ts',
        `export const names = (pool: P) => pool.query('select name from people')
         export const own = (db: D) => db.query('select state from cases')`,
      ),
      planted('server/demo/fill.ts', `export const all = (pool: P) => pool.query('select state from cases')`),
    ],
  },
  {
    says: 'what a request brings is bound to a statement, never written into it',
    broken: inEach(isAtWork, writtenInIn),
    culprits: [
      'export const a = (call: C) => `select id from cases order by ${call.query.sort}`',
      'export const a = (query: Q) => `select id from cases where ${query.field} = $1`',
      'export const a = (body: B) => `update people set name = ${quoted(body.name)}`',
      'export const a = (request: R) => `select ${request.query.columns.join()} from cases`',
    ].map((text) => [planted('server/case/store.ts', text)]),
    innocent: [
      planted(
        'server/case/store.ts',
        'export const a = `select id from cases limit ${PAGE}`; export const b = (query: Q) => `number ${query.number}`',
      ),
    ],
  },
]

/** The server's code that answers people; demonstrations are written by the owner. */
function isAtWork(source: Source): boolean {
  const isOwners = /^server\/(?:demo|database|operator|audit\/verify)\//.test(source.path)
  return roomOf(source.path) === 'server' && isCode(source) && !isForTests(source) && !isOwners
}

function pastTheEyesIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    CallExpression: (node) => {
      const { callee } = node
      if (
        callee.type !== 'MemberExpression' ||
        nameOf(callee) !== 'query' ||
        nameOf(callee.object) !== 'pool'
      )
        return
      const text = statementIn(node.arguments[0])
      if (touched.test(text)) report(`${placeOf(source, node.start)} ${touched.exec(text)?.[0]}`)
    },
  }))
}

/** The text of a statement, alone or as the `text` of a named one; holes are left out. */
function statementIn(node: ESTree.Node | undefined): string {
  if (node?.type === 'TemplateLiteral') return node.quasis.map((one) => one.value.cooked ?? '').join(' ')
  if (node?.type !== 'ObjectExpression') return textOf(node) ?? ''
  const text = node.properties.find((one) => one.type === 'Property' && nameOf(one.key) === 'text')
  return text?.type === 'Property' ? statementIn(text.value) : ''
}

function writtenInIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    TemplateLiteral: (node) => {
      if (!query.test(node.quasis[0]?.value.cooked ?? '')) return
      for (const hole of node.expressions) {
        const name = rootsOf(source.text.slice(hole.start, hole.end)).find((one) => brought.has(one))
        if (name) report(`${placeOf(source, hole.start)} ${name}`)
      }
    },
  }))
}

/** The first name of every chain in an expression: `call` of `call.query.sort`. */
function rootsOf(expression: string): readonly string[] {
  return [...expression.matchAll(/(?<![\w.$])[a-z_]\w*/gi)].map(([name]) => name)
}
