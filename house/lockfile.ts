import type { House } from './source.ts'

type Wanted = Readonly<Record<string, string>>

/** What the lockfile says of a package. */
export type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly license?: string
  readonly deprecated?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Wanted
  readonly devDependencies?: Wanted
  readonly optionalDependencies?: Wanted
}

type Lockfile = { readonly packages?: Readonly<Record<string, Locked>> }

/** Every package that is locked, by its name; ourselves are not among them. */
export function lockedIn(house: House): ReadonlyArray<readonly [name: string, locked: Locked]> {
  return Object.entries(packagesOf(house))
    .filter(([path]) => path !== '')
    .map(([path, locked]) => [path.split('node_modules/').at(-1) ?? path, locked])
}

/** What the lockfile believes that we have declared; null where there is no lockfile. */
export function rootOf(house: House): Locked | null {
  return packagesOf(house)[''] ?? null
}

function packagesOf(house: House): Readonly<Record<string, Locked>> {
  const text = house.find(({ path }) => path === 'package-lock.json')?.text ?? '{}'
  return (JSON.parse(text) as Lockfile).packages ?? {}
}
