import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, type Source } from '../source.ts'
import { isFunction, visit } from '../syntax.ts'

const longestFile = 200
const longestFunction = 50

const lines = (count: number) => Array.from({ length: count }, (_, at) => `  call(${at})\n`).join('')

/** Small files, small functions. */
export const size: readonly Rule[] = [
  {
    says: `a file holds one idea, in ${longestFile} lines at most`,
    broken: inEach(
      ({ path }) => /\.(ts|tsx|mjs|css|sql)$/.test(path),
      ({ path, text }) =>
        countOf(text.trimEnd()) > longestFile ? [`${path} has ${countOf(text)} lines`] : [],
    ),
    culprits: [[planted('web/case/CasePage.tsx', lines(201))]],
    innocent: [planted('web/case/CasePage.tsx', lines(200)), planted('package-lock.json', lines(900))],
  },
  {
    says: `a function fits in ${longestFunction} lines`,
    broken: inEach(isCode, longFunctionsIn),
    culprits: [
      `export function go() {\n${lines(49)}}`,
      `export const go = async (to: string): Promise<{ at: number }> => {\n${lines(49)}}`,
      `export const go = (to: string) =>\n  list([\n${lines(49).replaceAll(')\n', '),\n')}  ])`,
      `export const doors = {\n  open(to = '}') {\n${lines(49)}  },\n}`,
      `export class Door {\n  open() {\n${lines(49)}  }\n}`,
      `export function Page() {\n  return <p title="}">\n${lines(48)}</p>\n}`,
    ].map((text) => [planted('web/door.tsx', text)]),
    innocent: [
      planted('server/door.ts', `export function go() {\n${lines(48)}}`),
      planted('server/door.ts', `export const go = (to: () => void) => ({})\n${lines(60)}`),
      planted(
        'server/door.test.ts',
        `describe('a door', () => {\n  test.each([1])('goes', () => {\n${lines(60)}})\n})`,
      ),
    ],
  },
]

function countOf(text: string): number {
  return text.split('\n').length
}

function longFunctionsIn(source: Source): string[] {
  const ofTests = new Set<ESTree.Node>()
  const found = visit<ESTree.Node>(source, (report) => {
    const measure = (node: ESTree.Node) => {
      const isLong = countOf(source.text.slice(node.start, node.end)) > longestFunction
      if (isLong) report(node)
    }
    return {
      CallExpression: (node) => {
        const isTest = isForTests(source) && /^(describe|test|it|suite)\b/.test(source.text.slice(node.start))
        if (isTest) for (const one of node.arguments.filter(isFunction)) ofTests.add(one)
      },
      FunctionDeclaration: measure,
      FunctionExpression: measure,
      ArrowFunctionExpression: measure,
    }
  })
  return found.filter((node) => !ofTests.has(node)).map((node) => placeOf(source, node.start))
}
