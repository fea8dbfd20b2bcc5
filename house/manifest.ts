import type { House } from './source.ts'

/** The parts of package.json that the rules ask about. */
export type Manifest = {
  readonly license?: string
  readonly scripts?: Readonly<Record<string, string>>
  /** Which packages may run something when they are installed. */
  readonly allowScripts?: Readonly<Record<string, boolean>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The package.json of the house; an empty one where none was planted. */
export function manifestOf(house: House): Manifest {
  const text = house.find(({ path }) => path === 'package.json')?.text ?? '{}'
  return JSON.parse(text) as Manifest
}

/** The names of what runs in production. */
export function productionOf({ dependencies, optionalDependencies }: Manifest): readonly string[] {
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {})]
}

/** The names and versions of everything declared. */
export function declaredIn(manifest: Manifest): ReadonlyArray<readonly [name: string, version: string]> {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
}
