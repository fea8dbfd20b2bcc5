import { randomUUID } from 'node:crypto'
import type { Endpoint } from '#contract/endpoint.ts'
import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'
import type { Given, GivenField } from './arguments.ts'
import { bodyFrom, type Sources } from './body.ts'
import type { Command } from './command.ts'
import { formFrom, type Json } from './form.ts'
import { refuseGaps } from './gaps.ts'
import { formOf, type Shape } from './shape.ts'

/** What will be asked of the server. */
export type Request = {
  readonly endpoint: Endpoint
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Undefined: without a body. */
  readonly body: Json | undefined
  /** Null for what only reads. */
  readonly requestId: string | null
}

/** The request that a command line asks for. */
export async function requestFrom(command: Command, given: Given, sources: Sources): Promise<Request> {
  const { endpoint } = command
  const [tooMany] = given.positionals.slice(command.positionals.length)
  if (tooMany !== undefined) throw wrongUsage(wordsOfUsage.tooMany, { text: tooMany, command: command.name })
  const params = Object.keys(formOf((endpoint.params ?? {}) as Shape)?.properties ?? {})
  const path = pathFrom(command, params, given.positionals)
  const fields = [...given.fields, ...spokenFields(command, params.length, given.positionals)]
  return {
    endpoint,
    path,
    query: endpoint.query ? queryFrom(command, fields, sources.zone) : {},
    body: endpoint.body ? await bodyFrom(command, { ...given, fields }, sources) : undefined,
    requestId: endpoint.method === 'GET' ? null : requestIdFrom(given),
  }
}

function pathFrom(command: Command, params: readonly string[], words: readonly string[]): string {
  const missing = params.length > words.length ? command.positionals[words.length] : undefined
  if (missing) throw wrongUsage(wordsOfUsage.missingPositional, { name: missing.name, command: command.name })
  return params.reduce(
    (address, param, at) => address.replace(`:${param}`, encodeURIComponent(words[at] ?? '')),
    command.endpoint.path,
  )
}

/** Fields that were said without an option. */
function spokenFields(command: Command, from: number, words: readonly string[]): readonly GivenField[] {
  const place = command.endpoint.body ? 'body' : 'query'
  return command.positionals
    .slice(from, words.length)
    .map((option, at) => ({ option, place, texts: [words[from + at] ?? ''] }))
}

function queryFrom(command: Command, fields: readonly GivenField[], zone: string) {
  const asked = fields.filter((one) => one.place === 'query')
  const query = formFrom({}, asked, zone)
  refuseGaps(command.endpoint.query as Shape, query, command)
  return query as Readonly<Record<string, string>>
}

/** The client's own number for a write; the server takes a repeated one for the same request. */
function requestIdFrom({ globals }: Given): string {
  const id = globals['request-id'] ?? randomUUID()
  if (!/^[\w.:-]{8,100}$/.test(id)) throw wrongUsage(wordsOfUsage.wrongRequestId)
  return id
}
