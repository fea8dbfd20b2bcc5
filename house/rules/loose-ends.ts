import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, placeOf, type Source } from '../source.ts'
import { nameOf, syntaxOf, visit } from '../syntax.ts'

const leftFor = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
const silenced = /@ts-(ignore|nocheck)/
const notRun = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'])
const snapshots = /^toMatch\w*Snapshot$|^toThrowErrorMatching\w*Snapshot$/

/** What is put off, left out or taken on trust. */
export const looseEnds: readonly Rule[] = [
  {
    says: 'every file can be read by the parser, or no other rule sees it',
    broken: inEach(isCode, (source) =>
      syntaxOf(source).errors.map(({ message }) => `${source.path}: ${message}`),
    ),
    culprits: [[planted('domain/case/case.ts', 'export const = 1')]],
    innocent: [planted('web/Door.tsx', 'export const a = <T,>(b: T) => <p>{b}</p>')],
  },
  {
    says: 'nothing is left for later: do it, or write it down where work is planned',
    broken: inEach(isAnyText, (source) =>
      commentsIn(source)
        .filter(({ text }) => leftFor.test(text))
        .map(({ at }) => at),
    ),
    culprits: [
      [planted('domain/case/case.ts', `// ${'TO' + 'DO'} ask`)],
      [planted('web/look.css', `/* ${'FIX' + 'ME'} */`)],
      [planted('server/database/migrations/0001-cases.sql', `-- ${'X' + 'XX'} index`)],
    ],
    innocent: [planted('web/words/en.ts', `export const title = '${'TO' + 'DO'}'`)],
  },
  {
    says: 'the compiler is not silenced',
    broken: inEach(isCode, (source) => [
      ...commentsIn(source)
        .filter(({ text }) => silenced.test(text))
        .map(({ at }) => at),
      ...visit<string>(source, (report) => ({ TSAnyKeyword: (node) => report(placeOf(source, node.start)) })),
    ]),
    culprits: [
      'export const a = b as any',
      'export function a(b: any) {}',
      'export const a: Record<string, any> = {}',
      `// @ts-ignore\nexport const a: string = 1`,
    ].map((text) => [planted('domain/case/case.ts', text)]),
    innocent: [planted('domain/case/case.ts', '// any\nexport const any = (company: unknown) => company')],
  },
  {
    says: 'every test runs',
    broken: inEach(isCode, unrunTestsIn),
    culprits: [
      `test.skip('opens', () => {})`,
      `describe.only('a door', () => {})`,
      `it.todo('opens')`,
      `test.concurrent.skip('opens', () => {})`,
      `test.skipIf(here)('opens', () => {})`,
      `test('opens', { skip: true }, () => {})`,
      `xit('opens', () => {})`,
    ].map((text) => [planted('domain/door.test.ts', text)]),
    innocent: [planted('domain/door.test.ts', `test('opens', () => { list.skip(1); only({ skip: 2 }) })`)],
  },
  {
    says: 'a test says what it expects: no snapshots',
    broken: inEach(isCode, (source) =>
      visit<string>(source, (report) => ({
        MemberExpression: (node) => snapshots.test(nameOf(node) ?? '') && report(placeOf(source, node.start)),
      })),
    ),
    culprits: [
      [planted('domain/door.test.ts', 'expect(door).toMatchSnapshot()')],
      [planted('domain/door.test.ts', 'expect(door).toMatchInlineSnapshot(`open`)')],
    ],
  },
]

function isAnyText({ path }: Source): boolean {
  return /\.(ts|tsx|mjs|css|sql|html)$/.test(path)
}

function commentsIn(source: Source): { text: string; at: string }[] {
  if (!isCode(source)) return [{ text: source.text, at: source.path }]
  return syntaxOf(source).comments.map(({ value, start }) => ({ text: value, at: placeOf(source, start) }))
}

function unrunTestsIn(source: Source): string[] {
  const declares = /^(describe|test|it|suite)\b/
  return visit<string>(source, (report) => ({
    MemberExpression: (node) => {
      const isTest = declares.test(source.text.slice(node.start, node.end))
      if (isTest && notRun.has(nameOf(node) ?? '')) report(placeOf(source, node.start))
    },
    CallExpression: (node) => {
      const callee = source.text.slice(node.callee.start, node.callee.end)
      const keys = node.arguments.flatMap((one) => (one.type === 'ObjectExpression' ? one.properties : []))
      const isLeftOut = keys.some((one) => one.type === 'Property' && notRun.has(nameOf(one.key) ?? ''))
      if (/^x(it|test|describe)$/.test(callee) || (declares.test(callee) && isLeftOut)) {
        report(placeOf(source, node.start))
      }
    },
  }))
}
