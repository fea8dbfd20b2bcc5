import type { ESTree } from 'vite'
import { inEach, planted, type Rule } from '../rule.ts'
import { isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'
import { nameOf, textOf, visit } from '../syntax.ts'

/** What speaks to other machines. Of the network itself, only reading addresses and listening is anybody's. */
const wires = new Set(
  'node:http node:https node:http2 node:tls node:dns node:dns/promises node:dgram undici axios got'.split(
    ' ',
  ),
)
const harmless = new Set('isIP isIPv4 isIPv6 BlockList createServer'.split(' '))
const asking = new Set('fetch WebSocket EventSource XMLHttpRequest'.split(' '))
const markup = new Set(
  'dangerouslySetInnerHTML innerHTML outerHTML insertAdjacentHTML srcDoc createContextualFragment parseFromString'.split(
    ' ',
  ),
)
const runners = new Set('node:vm node:child_process node:worker_threads node:repl node:inspector'.split(' '))
/** PostgreSQL, and threads and programs of our own: where the history is proved, where mail is read, where pictures are drawn, and where documents are written. */
const runsOurs = [
  'server/database/embedded/',
  'server/audit/verify/beside',
  'server/mail/parse-beside',
  'server/attachment/picture/picture-beside',
  'server/export/write-beside',
]
const rooms = ['domain', 'contract', 'server', 'web', 'cli']

/** What keeps others from having things done by us: by the server, by the page, by a text, by a table. */
export const hardShell: readonly Rule[] = [
  {
    says: 'the server asks other machines by one way only, which looks where it leads (server/egress)',
    broken: inEach((source) => isAtWork(source, ['server']) && !isIn(source, 'server/egress/'), wiresIn),
    culprits: [
      'export const a = () => fetch(`https://example.org`)',
      'export const a = () => globalThis.fetch(`https://example.org`)',
      `import { request } from 'node:https'\nexport const a = request`,
      `import http from 'node:http'\nexport const a = http.get`,
      `import { connect } from 'node:net'\nexport const a = connect`,
      `import { lookup } from 'node:dns/promises'\nexport const a = lookup`,
      `export const a = () => import('node:tls')`,
      'export const a = new WebSocket(`wss://example.org`)',
    ].map((text) => [planted('server/hook/send.ts', text)]),
    innocent: [
      planted('server/egress/exchange.ts', `import { request } from 'node:http'\nexport const a = request`),
      planted(
        'server/live/page.ts',
        `import type { ServerResponse } from 'node:http'\nexport type A = ServerResponse`,
      ),
      planted('server/config.ts', `import { isIP } from 'node:net'\nexport const a = isIP`),
      planted('server/http/mount.ts', 'export const fetched = { fetch: 1 }'),
      planted('web/call.ts', 'export const a = () => fetch(`/api`)'),
    ],
  },
  {
    says: 'nobody hands a text to the browser to be read as markup',
    broken: inEach(
      (source) => isAtWork(source, ['web']),
      (source) => namedIn(source, markup),
    ),
    culprits: [
      'export const A = ({ text }: P) => <p dangerouslySetInnerHTML={{ __html: text }} />',
      'export const a = (node: E, text: string) => { node.innerHTML = text }',
      `export const a = (node: E, text: string) => { node['outerHTML'] = text }`,
      'export const a = (node: E, text: string) => node.insertAdjacentHTML(`beforeend`, text)',
      'export const A = ({ text }: P) => <iframe srcDoc={text} />',
      'export const a = (text: string) => new DOMParser().parseFromString(text, `text/html`)',
    ].map((text) => [planted('web/case/Text.tsx', text)]),
    innocent: [
      planted('web/case/Text.tsx', 'export const A = ({ text }: P) => <p title="innerHTML">{text}</p>'),
    ],
  },
  {
    says: 'rules and texts are data: nothing is run that is not code of ours',
    broken: inEach(
      (source) => isAtWork(source, rooms) && !runsOurs.some((place) => isIn(source, place)),
      runIn,
    ),
    culprits: [
      'export const a = (rule: string) => eval(rule)',
      'export const a = (rule: string) => new Function(`x`, rule)',
      'export const a = (rule: string) => Function(rule)()',
      `import vm from 'node:vm'\nexport const a = vm.runInNewContext`,
      `import { exec } from 'node:child_process'\nexport const a = exec`,
      `export const a = () => import('node:child_process')`,
      'export const a = (path: string) => import(path)',
      'export const a = (rule: string) => setTimeout(`go(${rule})`, 1)',
    ].map((text) => [planted('domain/policy/run.ts', text)]),
    innocent: [
      planted(
        'server/database/embedded/start.ts',
        `import { spawn } from 'node:child_process'\nexport const a = spawn`,
      ),
      planted('web/routes.tsx', `export const a = () => import('./case/CasePage.tsx')`),
      planted('domain/policy/run.ts', 'export const evaluate = (f: () => void) => setTimeout(f, 1)'),
    ],
  },
  {
    says: 'tables leave by one drawer, which lets no text become a formula (server/export)',
    broken: inEach((source) => isAtWork(source, ['server']) && !isIn(source, 'server/export/'), tablesIn),
    culprits: [
      [planted('server/report/table.ts', `export const type = 'text/csv'`)],
      [planted('server/report/table.ts', 'export const name = (day: string) => `report-${day}.xlsx`')],
      [planted('server/report/table.ts', `export const begin = '\\ufeff'`)],
    ],
    innocent: [
      planted('server/export/csv.ts', `export const begin = '\\ufeff'`),
      planted('server/case/export-cases.ts', 'export const name = (day: string) => tableName(`cases`, day)'),
    ],
  },
]

function isAtWork(source: Source, within: readonly string[]): boolean {
  return within.includes(roomOf(source.path)) && isCode(source) && !isForTests(source)
}

function isIn({ path }: Source, folder: string): boolean {
  return path.startsWith(folder)
}

function wiresIn(source: Source): string[] {
  return visit<string>(source, (report) => ({
    ImportDeclaration: (node) => {
      if (node.importKind === 'type') return
      const what = node.source.value
      const taken = node.specifiers.filter((one) => !('importKind' in one) || one.importKind !== 'type')
      const names = taken.map((one) => (one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'))
      const isWire =
        wires.has(what) || (what === 'node:net' && names.some((name) => !harmless.has(name ?? '')))
      if (isWire && taken.length > 0) report(`${placeOf(source, node.start)} ${what}`)
    },
    ImportExpression: (node) => {
      const what = textOf(node.source)
      if (what !== null && wires.has(what)) report(`${placeOf(source, node.start)} ${what}`)
    },
    CallExpression: (node) => asking.has(nameOf(node.callee) ?? '') && report(placeOf(source, node.start)),
    NewExpression: (node) => asking.has(nameOf(node.callee) ?? '') && report(placeOf(source, node.start)),
  }))
}

function namedIn(source: Source, names: ReadonlySet<string>): string[] {
  return visit<string>(source, (report) => ({
    MemberExpression: (node) => names.has(nameOf(node) ?? '') && report(placeOf(source, node.start)),
    JSXAttribute: (node) => {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
      if (names.has(name)) report(placeOf(source, node.start))
    },
  }))
}

function runIn(source: Source): string[] {
  return visit<string>(source, (report) => {
    const judge = (callee: ESTree.Node, first: ESTree.Node | undefined, at: number) => {
      const name = nameOf(callee) ?? ''
      const isText =
        first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first.value === 'string')
      if (['eval', 'Function'].includes(name) || (/^set(Timeout|Interval)$/.test(name) && isText))
        report(placeOf(source, at))
    }
    return {
      ImportDeclaration: (node) =>
        node.importKind !== 'type' && runners.has(node.source.value) && report(placeOf(source, node.start)),
      ImportExpression: (node) => {
        const what = textOf(node.source)
        if (what === null || runners.has(what)) report(placeOf(source, node.start))
      },
      CallExpression: (node) => judge(node.callee, node.arguments[0], node.start),
      NewExpression: (node) => judge(node.callee, node.arguments[0], node.start),
    }
  })
}

function tablesIn(source: Source): string[] {
  return visit<string>(source, (report) => {
    const judge = (text: unknown, at: number) => {
      if (typeof text === 'string' && /text\/csv|\.(csv|xlsx?)\b|spreadsheetml|\ufeff/.test(text))
        report(placeOf(source, at))
    }
    return {
      Literal: (node) => judge(node.value, node.start),
      TemplateElement: (node) => judge(node.value.cooked, node.start),
    }
  })
}
