import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'
import { nearest } from './nearest.ts'
import { branchesOf, choicesOf, entryOf, isNullable, type Shape } from './shape.ts'

/** How a text on the command line is meant: a local time gets the operator's zone. */
export type Reading = { readonly option: string; readonly zone: string }

/** The value of a text, as the contract wants it. */
export function valueFrom(shape: Shape, text: string, reading: Reading): unknown {
  if (text === 'null' && isNullable(shape)) return null
  const branches = branchesOf(shape)
  if (branches.some(isScalar)) return scalarOf(shape, text, reading)
  return jsonOf(text, reading)
}

/** The list that repeated texts give; one text may also be the whole list as JSON. */
export function listFrom(shape: Shape, texts: readonly string[], reading: Reading): unknown {
  const entry = entryOf(shape)
  const [only = ''] = texts
  if (!entry || (texts.length === 1 && (/^\s*\[/.test(only) || only === 'null'))) {
    return valueFrom(shape, only, reading)
  }
  return texts.map((text) => valueFrom(entry, text, reading))
}

function isScalar(shape: Shape): boolean {
  const { type } = shape
  return shape.enum !== undefined || shape.const !== undefined || (type !== 'object' && type !== 'array')
}

function scalarOf(shape: Shape, text: string, reading: Reading): unknown {
  const branches = branchesOf(shape)
  if (/^\s*[[{]/.test(text) && !branches.every(isScalar)) return jsonOf(text, reading)
  const choices = choicesOf(shape)
  if (choices.length > 0) return chosen(choices, text, reading)
  const [one = shape] = branches
  if (one.type === 'number' || one.type === 'integer') return numberOf(one, text, reading)
  if (one.type === 'boolean') return yesOrNo(text, reading)
  return one.format === 'date-time' ? instantOf(text, reading) : text
}

function chosen(choices: readonly string[], text: string, { option }: Reading): string {
  if (choices.includes(text)) return text
  const near = nearest(text, choices)
  const values = { option, text, near: near ?? '', choices: choices.join(' | ') }
  throw wrongUsage(near === null ? wordsOfUsage.notAChoice : wordsOfUsage.notAChoiceNear, values)
}

function numberOf({ type }: Shape, text: string, { option }: Reading): number {
  const fits = type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,6})?$/
  if (!fits.test(text)) throw wrongUsage(wordsOfUsage.notANumber, { option, text })
  return Number(text)
}

function yesOrNo(text: string, { option }: Reading): boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  throw wrongUsage(wordsOfUsage.notYesOrNo, { option, text })
}

/** An instant; one without an offset is on the operator's wall clock. */
function instantOf(text: string, { option, zone }: Reading): string {
  try {
    const written = text.trim().replace(' ', 'T')
    if (/(Z|[+-]\d\d:?\d\d)$/i.test(written)) return Temporal.Instant.from(written).toString()
    return Temporal.PlainDateTime.from(written)
      .toZonedDateTime(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' })
  } catch {
    throw wrongUsage(wordsOfUsage.notATime, { option, text })
  }
}

function jsonOf(text: string, { option }: Reading): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrongUsage(wordsOfUsage.notJson, { option, text })
  }
}
