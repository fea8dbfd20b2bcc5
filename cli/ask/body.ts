import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { formFrom, type Json } from './form.ts'
import { refuseGaps } from './gaps.ts'
import { formOf, isNullable, type Shape } from './shape.ts'

/** What a request needs besides the command line. */
export type Sources = {
  readonly zone: string
  /** The text that `--json` stands for: itself, a file, or what comes in. */
  readonly jsonText: (given: string) => Promise<string>
  /** A password that was not on the command line. */
  readonly password: (command: Command, field: string, login: string) => Promise<string>
}

/** The body of a request: what `--json` gives, with the options over it. What `--json` leaves out the server judges. */
export async function bodyFrom(command: Command, given: Given, sources: Sources): Promise<Json> {
  const { json } = given.globals
  const shape = command.endpoint.body as Shape
  const fields = given.fields.filter((one) => one.place === 'body')
  const whole = json === undefined ? {} : wholeFrom(await sources.jsonText(json))
  const body = formFrom(whole, fields, sources.zone)
  const full = json === undefined ? filled(shape, body) : body
  const untold = untoldPasswords(shape, body)
  const toCome = Object.fromEntries(untold.map((field) => [field, '']))
  if (json === undefined) refuseGaps(shape, { ...full, ...toCome }, command)
  const told: Record<string, string> = {}
  for (const field of untold) told[field] = await sources.password(command, field, String(body.login ?? ''))
  return { ...full, ...told }
}

/** Passwords that must still be asked for; a code in place of one will do where the form leaves the choice. */
function untoldPasswords(shape: Shape, body: Json): readonly string[] {
  const { required = [], properties = {} } = formOf(shape) ?? {}
  return ['current', 'password'].filter(
    (field) =>
      properties[field] !== undefined &&
      body[field] === undefined &&
      (required.includes(field) || body.code === undefined),
  )
}

function wholeFrom(text: string): Json {
  const whole = parsed(text)
  if (typeof whole === 'object' && whole !== null && !Array.isArray(whole)) return whole as Json
  throw wrongUsage(wordsOfUsage.notAnObject)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What must be there but may be empty is sent as empty. */
function filled(shape: Shape, body: Json): Json {
  const { required = [], properties = {} } = formOf(shape) ?? {}
  const empty = required.flatMap((field): [string, unknown][] => {
    const inner = properties[field]
    if (!inner || body[field] !== undefined) return []
    if (isNullable(inner)) return [[field, null]]
    return formOf(inner) ? [[field, {}]] : []
  })
  return { ...body, ...Object.fromEntries(empty) }
}
