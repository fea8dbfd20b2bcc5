import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/endpoints.ts'
import { nearest } from './nearest.ts'
import { kebab, type Option, optionAt, optionsOf } from './option.ts'
import type { Shape } from './shape.ts'

export type Place = 'query' | 'body'

/** A command is an endpoint of the contract, by its own name. */
export type Command = {
  readonly name: string
  readonly endpoint: Endpoint
  /** Values said without an option: first those of the address, then the fields that the command is about. */
  readonly positionals: readonly Option[]
}

/** Fields that are said without an option, where a command is about nothing else. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['login'],
  'act-for': ['organisation'],
  duplicates: ['account'],
}

/** Every command, in the order of the contract. Bytes are nothing for a prompt, and customers are not at one. */
export const commands: readonly Command[] = endpoints
  .filter((one) => !isOfBytes(one) && one.tag !== 'portal')
  .map(commandOf)

function isOfBytes({ takes, file }: Endpoint): boolean {
  return takes !== undefined || file === 'application/octet-stream'
}

function commandOf(endpoint: Endpoint): Command {
  const name = kebab(endpoint.name)
  const address = endpoint.params ? optionsOf(endpoint.params as Shape) : []
  const fields = (spoken[name] ?? []).flatMap((field) => placed(endpoint, field)?.option ?? [])
  return { name, endpoint, positionals: [...address, ...fields] }
}

/** The command of a name, also when it is written as in the contract. */
export function commandNamed(written: string): Command | null {
  return commands.find((one) => one.name === written || one.endpoint.name === written) ?? null
}

/** The command that was probably meant. */
export function nearestCommand(written: string): string | null {
  return nearest(written, [...commands.map((one) => one.name), 'help'])
}

/** The field of a request that a written option names, and whether it goes into the query or the body. */
export function placed(endpoint: Endpoint, written: string): { place: Place; option: Option } | null {
  for (const place of ['body', 'query'] as const) {
    const shape = endpoint[place] as Shape | undefined
    const option = shape ? optionAt(shape, written) : null
    if (option) return { place, option }
  }
  return null
}

/** Every option of a command. */
export function optionsFor({ endpoint }: Command): readonly Option[] {
  return [endpoint.query, endpoint.body].flatMap((shape) => (shape ? optionsOf(shape as Shape) : []))
}
