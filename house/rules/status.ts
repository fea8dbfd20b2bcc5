import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, textOf, visit } from '../syntax.ts'

const statuses = new Set(
  'registered accepted inProgress awaitingSp onHold returning resolved closed cancelled rejected'.split(' '),
)
const home = 'domain/case/lifecycle.ts'

/** The lifecycle is the only door to a status. */
export const status: readonly Rule[] = [
  {
    says: 'the status of a case is written in the lifecycle alone',
    broken: inEach((source) => isJudged(source) && isCode(source) && !isForTests(source), statusesIn),
    culprits: [
      `export const next = { ...now, status: 'accepted' }`,
      `export type Open = { readonly status: 'registered' | 'accepted' }`,
      `now.status = 'closed'`,
      `let status = "resolved"`,
      `const isOver = now.status === 'closed'`,
      `const isOpen = 'closed' !== now?.status`,
      `switch (now.status) {\n  case 'onHold':\n    wait()\n}`,
      `const isOpen = !['closed', 'cancelled'].includes(now.status)`,
      `query.where('status', '=', 'closed')`,
    ].map((text) => [planted('server/case/store.ts', text)]),
    innocent: [
      planted(
        'domain/case/lifecycle.ts',
        `export const moves = { close: { from: 'resolved', status: 'closed' } }`,
      ),
      planted(
        'domain/case/rate.ts',
        `export const rated = { satisfaction: 'accepted', status: moves.close.to }`,
      ),
      planted('domain/case/evolve.ts', `switch (event.kind) {\n  case 'accepted':\n    go()\n}`),
      planted('domain/organisation/unit.ts', `export const isActive = unit.status === 'active'`),
      planted('domain/case/close.test.ts', `expect(now).toEqual({ status: 'closed' })`),
      planted('web/case/Badge.tsx', `const isOver = now.status === 'closed'`),
    ],
  },
]

function isJudged({ path }: Source): boolean {
  return ['domain', 'server'].includes(roomOf(path)) && path !== home
}

function statusesIn(source: Source): string[] {
  return visit<string>(source, (report) => {
    const judge = (name: ESTree.Node | null, values: readonly (ESTree.Node | null | undefined)[]) => {
      if (nameOf(name) !== 'status') return
      for (const node of values.flatMap(partsOf)) {
        if (statuses.has(textOf(node) ?? ''))
          report(`${placeOf(source, node.start)} writes '${textOf(node)}'`)
      }
    }
    return {
      Property: (node) => judge(node.key, [node.value]),
      TSPropertySignature: (node) => judge(node.key, [node.typeAnnotation?.typeAnnotation]),
      AssignmentExpression: (node) => judge(node.left, [node.right]),
      VariableDeclarator: (node) => judge(node.id, [node.init]),
      BinaryExpression: (node) => {
        judge(node.left, [node.right])
        judge(node.right, [node.left])
      },
      SwitchStatement: (node) =>
        judge(
          node.discriminant,
          node.cases.map(({ test }) => test),
        ),
      CallExpression: (node) => {
        const [first = null, ...others] = node.arguments
        const asked = node.callee.type === 'MemberExpression' ? node.callee.object : null
        if (first?.type === 'Literal') judge(first, others)
        else judge(first, [asked])
      },
    }
  })
}

/** The values that an expression may come to, as far as they stand there. */
function partsOf(node: ESTree.Node | null | undefined): ESTree.Node[] {
  if (!node) return []
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(partsOf)
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(partsOf)
  if (node.type === 'TSUnionType') return node.types.flatMap(partsOf)
  if (node.type === 'ArrayExpression') return node.elements.flatMap(partsOf)
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return partsOf(node.expression)
  return [node]
}
