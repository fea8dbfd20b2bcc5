import { type Locked, lockedIn, rootOf } from '../lockfile.ts'
import { manifestOf } from '../manifest.ts'
import { deceiving, poisoned } from '../poisoned.ts'
import { planted, type Rule } from '../rule.ts'
import type { House } from '../source.ts'

const DIGEST = `sha512-${'A'.repeat(86)}==`
const licences = new Set(
  'MIT MIT-0 Apache-2.0 ISC 0BSD BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 MPL-2.0 OFL-1.1 Unlicense Zlib CC0-1.0'.split(
    ' ',
  ),
)
/** Terms that stand in the LICENSE of a package but not in its package.json: read there, for this version. */
const readInFile = new Map([['png-js@1.1.0', 'MIT']])

/** What is installed, down to the last package. */
export const lockfile: readonly Rule[] = [
  {
    says: 'every package comes from the registry, whole: with a digest, and from no address of its own',
    broken: (house) => lockedIn(house).flatMap(([name, one]) => strangeIn(name, one)),
    culprits: [
      locking({ a: { version: '1.0.0' } }),
      locking({ a: { version: '1.0.0', integrity: 'sha1-aaaa' } }),
      locking({ a: { integrity: DIGEST, resolved: 'git+ssh://git@example.org/a.git#1' } }),
      locking({ a: { integrity: DIGEST, resolved: 'file:../a.tgz' } }),
      locking({ a: { integrity: DIGEST, link: true } }),
      locking({ a: { integrity: DIGEST, dependencies: { b: 'github:b/b' } } }),
      locking({ a: { integrity: DIGEST, dependencies: { b: 'b/b' } } }),
      locking({ a: { integrity: DIGEST, dependencies: { b: 'https://example.org/b.tgz' } } }),
      locking({ a: { integrity: DIGEST, optionalDependencies: { b: 'npm:c@1.0.0' } } }),
    ],
    innocent: locking({
      a: { version: '1.0.0', integrity: DIGEST, dependencies: { b: '>=1 <3 || ^5.0.0' } },
    }),
  },
  {
    says: 'what runs when it is installed is named in package.json, with a yes or a no',
    broken: (house) => {
      const named = Object.keys(manifestOf(house).allowScripts ?? {})
      return lockedIn(house)
        .filter(([name, one]) => one.hasInstallScript && !named.includes(name))
        .map(([name]) => name)
    },
    culprits: [locking({ a: { integrity: DIGEST, hasInstallScript: true } })],
    innocent: [
      ...locking({ a: { integrity: DIGEST, hasInstallScript: true } }),
      planted('package.json', '{ "allowScripts": { "a": true } }'),
    ],
  },
  {
    says: 'every package says on what terms it may be used, and they are among those that we take',
    broken: (house) =>
      lockedIn(house)
        .filter(([name, one]) => !alternativesIn(termsOf(name, one)).some(isTaken))
        .map(([name, { license }]) => `${name} is ${license}`),
    culprits: [
      locking({ a: { license: 'AGPL-3.0' } }),
      locking({ a: {} }),
      locking({ a: { license: 'SEE LICENSE IN x' } }),
      locking({ a: { license: '(MIT AND AGPL-3.0)' } }),
      locking({ 'png-js': { version: '1.1.1' } }),
    ],
    innocent: locking({
      a: { license: 'MIT' },
      'png-js': { version: '1.1.0' },
      z: { license: '(MIT AND Zlib)' },
      b: { license: 'GPL-3.0 OR MIT' },
      c: { license: '(MIT OR EUPL-1.1+)' },
    }),
  },
  {
    says: 'nothing is locked that was published by thieves, that only looks like another, or that its makers gave up',
    broken: (house) =>
      lockedIn(house)
        .filter(
          ([name, { version, deprecated }]) =>
            poisoned.includes(`${name}@${version}`) || deceiving.includes(name) || deprecated !== undefined,
        )
        .map(([name, { version, deprecated }]) => `${name}@${version} ${deprecated ?? ''}`),
    culprits: [
      locking({ chalk: { version: '5.6.1' } }),
      locking({ 'a/node_modules/debug': { version: '4.4.2' } }),
      locking({ crossenv: { version: '1.0.0' } }),
      locking({ a: { version: '1.0.0', deprecated: 'use b' } }),
    ],
    innocent: locking({ chalk: { version: '5.6.2' } }),
  },
  {
    says: 'the lockfile locks what package.json declares',
    broken: (house) => {
      const [locked, declared] = [rootOf(house), manifestOf(house)]
      if (locked === null) return []
      return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).filter(
        (kind) => sorted(locked[kind]) !== sorted(declared[kind]),
      )
    },
    culprits: [
      [
        planted('package.json', '{ "dependencies": { "a": "1.0.1" } }'),
        planted('package-lock.json', '{ "packages": { "": { "dependencies": { "a": "1.0.0" } } } }'),
      ],
    ],
    innocent: [
      planted('package.json', '{ "dependencies": { "b": "1.0.0", "a": "1.0.0" } }'),
      planted(
        'package-lock.json',
        '{ "packages": { "": { "dependencies": { "a": "1.0.0", "b": "1.0.0" } } } }',
      ),
    ],
  },
]

function termsOf(name: string, { license, version }: Locked): string {
  return license ?? readInFile.get(`${name}@${version}`) ?? ''
}

/** Terms that hold together have all to be ours. */
function isTaken(terms: string): boolean {
  return terms.split(' AND ').every((one) => licences.has(one))
}

/** Between which terms one may choose. */
function alternativesIn(license: string): readonly string[] {
  return license.replace(/^\((.*)\)$/, '$1').split(' OR ')
}

/** A lockfile with these packages and nothing else. */
function locking(packages: Readonly<Record<string, Locked>>): House {
  const entries = Object.entries(packages).map(([name, one]) => [`node_modules/${name}`, one])
  return [planted('package-lock.json', JSON.stringify({ packages: Object.fromEntries(entries) }))]
}

function strangeIn(name: string, one: Locked): string[] {
  const isWhole = /^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? '')
  const isElsewhere = one.link === true || one.resolved !== undefined
  const wanted = Object.entries({ ...one.dependencies, ...one.optionalDependencies })
  const strange = wanted.filter(([, version]) => /[:/]/.test(version)).map(([other]) => other)
  return [
    ...(isWhole ? [] : [`${name} has no digest`]),
    ...(isElsewhere ? [`${name} comes from elsewhere`] : []),
    ...strange.map((other) => `${name} wants ${other} from elsewhere`),
  ]
}

function sorted(wanted: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1)))
}
