import { importsOf, packageOf, pathOf, roomReached } from '../imports.ts'
import { manifestOf, productionOf } from '../manifest.ts'
import { forTests, rooms } from '../rooms.ts'
import { planted, type Rule } from '../rule.ts'
import { type House, isCode, isForTests, placeOf, roomOf, type Source } from '../source.ts'

/** Who may import whom. */
export const arrows: readonly Rule[] = [
  {
    says: 'a room knows only the rooms below it',
    broken: (house) =>
      inRooms(house).flatMap((source) =>
        importsOf(source)
          .filter((one) => !mayReach(roomOf(source.path), roomReached(source, one)))
          .map((one) => `${placeOf(source, one.at)} reaches ${one.what}`),
      ),
    culprits: [
      [planted('domain/case/case.ts', `import '../../server/database/connect.ts'`)],
      [planted('domain/case/case.ts', `import type { Endpoint } from '#contract/endpoint.ts'`)],
      [planted('contract/case/open.ts', `type Store = import('#server/case/store.ts').Store`)],
      [planted('server/main.ts', `const app = await import('../web/main.tsx')`)],
      [planted('web/case/Page.tsx', `import type { Case } from '#domain/case/case.ts'`)],
      [planted('web/case/Page.tsx', `export { routes } from '../../server/routes.ts'`)],
      [planted('cli/main.ts', `import { instant } from '#domain/time.ts'`)],
      [planted('server/main.ts', `import { rooms } from '../house/rooms.ts'`)],
    ],
    innocent: [
      planted('domain/case/case.ts', `import { instant } from '../time.ts' // not '../../server/a.ts'`),
      planted('server/case/store.ts', `import type { Case } from '#domain/case/case.ts'`),
    ],
  },
  {
    says: 'a room uses only its own packages',
    broken: (house) =>
      inRooms(house).flatMap((source) =>
        importsOf(source)
          .filter((one) => !mayUse(source, packageOf(one), house))
          .map((one) => `${placeOf(source, one.at)} uses ${one.what}`),
      ),
    culprits: [
      [planted('domain/time.ts', `import { Temporal } from 'temporal-polyfill'`)],
      [planted('domain/time.ts', `import { randomUUID } from 'node:crypto'`)],
      [planted('contract/case/open.ts', `import { readFile } from 'node:fs/promises'`)],
      [planted('web/call.ts', `import { readFile } from 'node:fs/promises'`)],
      [planted('cli/main.ts', `import pg from 'pg'`)],
      [
        planted(
          'package.json',
          '{ "dependencies": { "pg": "8.0.0" }, "devDependencies": { "antd": "6.0.0" } }',
        ),
        planted('server/mail/letter.ts', `import { Button } from 'antd'`),
      ],
    ],
    innocent: [
      planted('package.json', '{ "dependencies": { "pg": "8.0.0" } }'),
      planted('server/database/connect.ts', `import pg from 'pg'\nimport { join } from 'node:path'`),
      planted('domain/time.test.ts', `import { test } from 'vitest'`),
      planted(
        'contract/case/open.ts',
        `import { Type } from 'typebox'\nimport { Value } from 'typebox/value'`,
      ),
    ],
  },
  {
    says: 'nothing goes in circles: in the domain not even types, elsewhere nothing that is loaded',
    broken: (house) => circlesIn(house),
    culprits: [
      [
        planted('domain/case/case.ts', `import type { Leg } from './leg.ts'`),
        planted('domain/case/leg.ts', `import type { Route } from './route.ts'`),
        planted('domain/case/route.ts', `import type { Case } from '#domain/case/case.ts'`),
      ],
      [
        planted('server/case/store.ts', `import { list } from './list.ts'`),
        planted('server/case/list.ts', `import { store } from './store.ts'`),
      ],
    ],
    innocent: [
      planted('server/case/store.ts', `import { list } from './list.ts'`),
      planted('server/case/list.ts', `import type { Store } from './store.ts'`),
      planted('domain/case/case.ts', `import type { Leg } from './leg.ts'\nimport { a } from './route.ts'`),
      planted('domain/case/leg.ts', `import type { Route } from './route.ts'`),
      planted('domain/case/route.ts', 'export const a = 1'),
    ],
  },
]

function inRooms(house: House): House {
  return house.filter((source) => isCode(source) && roomOf(source.path) in rooms)
}

function mayReach(room: string, reached: string | null): boolean {
  return reached === null || reached === room || (rooms[room]?.rooms.includes(reached) ?? false)
}

function mayUse(source: Source, name: string | null, house: House): boolean {
  if (name === null) return true
  const own = rooms[roomOf(source.path)]?.packages ?? []
  const allowed = isForTests(source) ? [...own, ...forTests] : own
  if (allowed.includes('declared')) return true
  if (name.startsWith('node:')) return allowed.includes('node:')
  if (allowed.includes('dependencies') && productionOf(manifestOf(house)).includes(name)) return true
  return allowed.includes(name)
}

function circlesIn(house: House): string[] {
  const counts = (source: Source, atLoad: boolean) => atLoad || roomOf(source.path) === 'domain'
  const next = new Map(
    house.filter(isCode).map((source) => {
      const counted = importsOf(source).filter(({ atLoad }) => counts(source, atLoad))
      return [source.path, counted.flatMap((one) => pathOf(source, one) ?? [])]
    }),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || done.has(path)) return
    for (const one of next.get(path) ?? []) walk(one, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return circles
}
