import { importsOf, packageOf } from '../imports.ts'
import { declaredIn, type Manifest, manifestOf } from '../manifest.ts'
import { planted, type Rule } from '../rule.ts'
import { type House, isCode, placeOf } from '../source.ts'

/** What comes from elsewhere, and on what terms. */
export const packages: readonly Rule[] = [
  {
    says: 'what is imported is declared, and does not just happen to be there',
    broken: (house) => {
      const declared = declaredIn(manifestOf(house)).map(([name]) => name)
      const isKnown = (name: string | null) =>
        name === null || name.startsWith('node:') || declared.includes(name)
      return house.filter(isCode).flatMap((source) =>
        importsOf(source)
          .filter((one) => !isKnown(packageOf(one)))
          .map((one) => `${placeOf(source, one.at)} uses ${one.what}`),
      )
    },
    culprits: [
      [
        planted('package.json', '{ "dependencies": { "pg": "8.0.0" } }'),
        planted('server/database/connect.ts', `import pool from 'pg-pool'`),
      ],
    ],
    innocent: [
      planted('package.json', '{ "dependencies": { "@fastify/static": "8.0.0" } }'),
      planted(
        'server/main.ts',
        `import a from '@fastify/static/deep'\nimport b from 'node:fs'\nimport '#server/b.ts'`,
      ),
    ],
  },
  {
    says: 'what is declared is used',
    broken: (house) => unusedIn(house),
    culprits: [
      [
        planted('package.json', '{ "dependencies": { "pg": "8.0.0" } }'),
        planted('server/a.ts', `import 'pg-pool'`),
      ],
      [planted('package.json', '{ "devDependencies": { "@types/pg": "8.0.0" } }')],
      [
        planted(
          'package.json',
          '{ "devDependencies": { "typescript": "7.0.0" }, "scripts": { "check": "biome" } }',
        ),
      ],
    ],
    innocent: [
      planted(
        'package.json',
        '{ "dependencies": { "pg": "8.0.0" }, "devDependencies": { "@types/pg": "8.0.0", "typescript": "7.0.0" }, "scripts": { "check": "tsc -b" } }',
      ),
      planted('server/a.ts', `import pg from 'pg'`),
    ],
  },
  {
    says: 'a version is a version, not a range',
    broken: (house) =>
      declaredIn(manifestOf(house))
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${name} ${version}`),
    culprits: ['^8.0.0', '8.x', 'latest', '*', 'github:a/b'].map((version) => [
      planted('package.json', JSON.stringify({ dependencies: { pg: version } })),
    ]),
    innocent: [planted('package.json', '{ "dependencies": { "pg": "18.4.0-beta.17" } }')],
  },
  {
    says: 'the lockfile names no registry',
    broken: (house) =>
      lockfileOf(house)
        .split('\n')
        .filter((line) => /"resolved":\s*"(https?|git)/.test(line)),
    culprits: [
      [planted('package-lock.json', '{ "packages": { "a": { "resolved": "https://example.org/a.tgz" } } }')],
    ],
    innocent: [planted('package-lock.json', '{ "packages": { "a": { "integrity": "sha512-abc" } } }')],
  },
  {
    says: 'everything is free to use: Apache 2.0 for us, no copyleft below us',
    broken: (house) => termsBrokenIn(house),
    culprits: [
      [planted('package.json', '{ "license": "Apache-2.0" }')],
      [planted('package.json', '{}'), planted('LICENSE', 'Apache License\nVersion 2.0, January 2004')],
      [
        planted('package.json', '{ "license": "Apache-2.0" }'),
        planted('LICENSE', 'Apache License\nVersion 2.0, January 2004'),
        planted('package-lock.json', '{ "packages": { "node_modules/a": { "license": "AGPL-3.0-only" } } }'),
      ],
    ],
    innocent: [
      planted('package.json', '{ "license": "Apache-2.0" }'),
      planted('LICENSE', 'Apache License\n Version 2.0, January 2004'),
      planted('package-lock.json', '{ "packages": { "node_modules/a": { "license": "MIT OR GPL-2.0" } } }'),
    ],
  },
]

function lockfileOf(house: House): string {
  return house.find(({ path }) => path === 'package-lock.json')?.text ?? '{}'
}

function unusedIn(house: House): string[] {
  const manifest = manifestOf(house)
  const optional = Object.keys(manifest.optionalDependencies ?? {})
  const text = house
    .filter((source) => isCode(source) && !/^house\/rules\//.test(source.path))
    .map((one) => one.text)
  const names = declaredIn(manifest).map(([name]) => name)
  return names.filter((name) => !optional.includes(name) && !isUsed(name, manifest, text))
}

/** Types serve the package they describe; a tool is used by the command that calls it; all else is named in code. */
function isUsed(name: string, manifest: Manifest, texts: readonly string[]): boolean {
  if (name === '@types/node') return true
  if (name.startsWith('@types/')) return isUsed(name.slice('@types/'.length), manifest, texts)
  const commands = Object.values(manifest.scripts ?? {})
    .join(' ')
    .split(/\s+/)
  const tools: Record<string, string> = { typescript: 'tsc', '@biomejs/biome': 'biome' }
  if (name in tools) return commands.includes(tools[name] ?? '')
  return texts.some((text) =>
    ["'", '"', '`'].some((quote) => new RegExp(`${quote}(.*/)?${name}[${quote}/]`).test(text)),
  )
}

function termsBrokenIn(house: House): string[] {
  const text = house.find(({ path }) => path === 'LICENSE')?.text ?? ''
  const ours = /Apache License\s+Version 2\.0/.test(text)
    ? []
    : ['there is no LICENSE with the Apache License 2.0']
  const said = manifestOf(house).license === 'Apache-2.0' ? [] : ['package.json does not say Apache-2.0']
  const locked = JSON.parse(lockfileOf(house)) as { packages?: Record<string, { license?: string }> }
  const copyleft = Object.entries(locked.packages ?? {}).filter(([, { license = '' }]) =>
    license.split(' OR ').every((one) => /GPL|SSPL|BUSL|UNLICENSED/.test(one)),
  )
  return [...ours, ...said, ...copyleft.map(([name, { license }]) => `${name} is ${license}`)]
}
