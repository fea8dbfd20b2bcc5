import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, visit } from '../syntax.ts'

const worldly =
  'Date process crypto performance console fetch XMLHttpRequest WebSocket setTimeout setInterval setImmediate queueMicrotask globalThis'
const names = new Set(worldly.split(' '))
const members = new Set(['Math.random', 'Temporal.Now'])
const query =
  /^\s*(?:with\s+\w+\s+as\s*\(|select\s+[\w.*"]+(?:\s*,\s*[\w.*"]+)*\s+from\s|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|(?:create|alter|drop)\s+(?:table|index|schema)\s)/
const loudQuery = new RegExp(query.source.replaceAll(/\b[a-z]{2,}\b/g, (word) => word.toUpperCase()))

/** What keeps the domain pure, and the database behind one door. */
export const purity: readonly Rule[] = [
  {
    says: 'the domain has no clock, no dice and no world: now is an argument',
    broken: inEach(
      (source) => roomOf(source.path) === 'domain' && isCode(source) && !isForTests(source),
      worldIn,
    ),
    culprits: [
      'export const now = () => Date.now()',
      'export const now = () => new Date()',
      'export type At = Date',
      'export const roll = () => Math.random()',
      'export const now = () => Temporal.Now.instant()',
      `export const id = () => globalThis['crypto'].randomUUID()`,
      'export const id = (source: { randomUUID(): string }) => source.randomUUID()',
      'export const zone = process.env.TZ',
      'export const later = (what: () => void) => setTimeout(what, 1)',
      'export const ask = () => fetch(`/`)',
    ].map((text) => [planted('domain/time.ts', text)]),
    innocent: [
      planted(
        'domain/time.ts',
        '/** Not Date.now(). */ export const day = Temporal.PlainDate.from(`2026-01-01`)',
      ),
      planted(
        'domain/case/move.ts',
        'export const steps = { process: 1, fetch: 2 }; export const a = steps.process',
      ),
      planted('server/now.ts', 'export const now = () => Temporal.Now.instant()'),
    ],
  },
  {
    says: 'only the server speaks SQL',
    broken: inEach((source) => ['domain', 'contract', 'web', 'cli'].includes(roomOf(source.path)), queriesIn),
    culprits: [
      [planted('domain/case/case.ts', `export const open = 'select id, version from cases where open'`)],
      [
        planted(
          'contract/case/case.ts',
          'export const take = (id: string) => `UPDATE cases SET holder = ${id}`',
        ),
      ],
      [planted('cli/main.ts', `run('insert into cases values (1)')`)],
      [planted('web/0001-cases.sql', 'create table cases ();')],
    ],
    innocent: [
      planted(
        'web/words/en.ts',
        `export const words = { pick: 'Select windows from the list', del: 'Delete from here' }`,
      ),
      planted('server/case/store.ts', `export const open = 'select id from cases'`),
    ],
  },
]

function worldIn(source: Source): string[] {
  const labels = new Set<ESTree.Node>()
  const found = visit<{ node: ESTree.Node; what: string }>(source, (report) => ({
    Identifier: (node) => names.has(node.name) && report({ node, what: node.name }),
    MemberExpression: (node) => {
      if (!node.computed) labels.add(node.property)
      const name = nameOf(node)
      const full = `${nameOf(node.object)}.${name}`
      if (name === 'randomUUID' || members.has(full)) report({ node, what: full })
    },
    Property: (node) => !node.computed && !node.shorthand && labels.add(node.key),
    PropertyDefinition: (node) => !node.computed && labels.add(node.key),
    MethodDefinition: (node) => !node.computed && labels.add(node.key),
    TSPropertySignature: (node) => !node.computed && labels.add(node.key),
    TSMethodSignature: (node) => !node.computed && labels.add(node.key),
  }))
  return found
    .filter(({ node }) => !labels.has(node))
    .map(({ node, what }) => `${placeOf(source, node.start)} uses ${what}`)
}

function queriesIn(source: Source): string[] {
  if (source.path.endsWith('.sql')) return [source.path]
  if (!isCode(source)) return []
  return visit<string>(source, (report) => {
    const judge = (text: unknown, at: number) => {
      const isQuery = typeof text === 'string' && (query.test(text) || loudQuery.test(text))
      if (isQuery) report(placeOf(source, at))
    }
    return {
      Literal: (node) => judge(node.value, node.start),
      TemplateElement: (node) => judge(node.value.cooked, node.start),
    }
  })
}
