import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'
import { type Command, commandNamed, nearestCommand, optionsFor, placed } from './command.ts'
import { nearest } from './nearest.ts'
import { isSwitch, type Option } from './option.ts'

/** Options that every command takes. */
export const globalOptions = {
  server: 'text',
  lang: 'text',
  output: 'text',
  only: 'text',
  json: 'text',
  'request-id': 'text',
  help: 'switch',
  version: 'switch',
} as const

export type GlobalName = keyof typeof globalOptions

/** A command line, taken apart. */
export type Given = {
  /** Null: none was named. */
  readonly command: Command | 'help' | null
  readonly positionals: readonly string[]
  readonly globals: Readonly<Partial<Record<GlobalName, string>>>
  readonly fields: readonly GivenField[]
}

/** What was written for one field; a field that was written repeatedly has several texts. */
export type GivenField = {
  readonly option: Option
  readonly place: 'query' | 'body'
  readonly texts: readonly string[]
}

type Reading = {
  command: Given['command']
  readonly positionals: string[]
  readonly globals: Partial<Record<GlobalName, string>>
  readonly fields: Map<string, { option: Option; place: 'query' | 'body'; texts: string[] }>
}

/** Takes a command line apart by what the contract knows of the command. */
export function readArguments(args: readonly string[]): Given {
  const reading: Reading = { command: null, positionals: [], globals: {}, fields: new Map() }
  const rest = args.map((arg) => (arg === '-h' ? '--help' : arg === '-V' ? '--version' : arg))
  while (rest.length > 0) {
    const arg = rest.shift() ?? ''
    if (arg === '--') {
      for (const one of rest.splice(0)) takeWord(one, reading)
    } else if (arg.startsWith('-') && arg !== '-') takeOption(arg, rest, reading)
    else takeWord(arg, reading)
  }
  return { ...reading, fields: [...reading.fields.values()] }
}

function takeWord(word: string, reading: Reading): void {
  if (reading.command !== null) {
    reading.positionals.push(word)
    return
  }
  reading.command = word === 'help' ? 'help' : commandNamed(word)
  if (reading.command !== null) return
  const near = nearestCommand(word)
  const words = near === null ? wordsOfUsage.unknownCommand : wordsOfUsage.unknownCommandNear
  throw wrongUsage(words, { name: word, near: near ?? '' })
}

function takeOption(arg: string, rest: string[], reading: Reading): void {
  const [, name = '', inline] = /^--?([^=]*)(?:=(.*))?$/s.exec(arg) ?? []
  // A field of the command comes before an option of every command: policy has a version of its own.
  const found = fieldNamed(name, reading.command)
  if (!found && isGlobal(name)) {
    reading.globals[name] = globalOptions[name] === 'switch' ? 'true' : valueAfter(name, inline, rest)
    return
  }
  if (!found) throw unknownOption(name, reading.command)
  const { option, place, denied } = found
  const text = denied
    ? 'false'
    : isSwitch(option)
      ? (inline ?? yesOrNoAfter(rest))
      : valueAfter(option.name, inline, rest)
  const known = reading.fields.get(option.name)
  if (known) known.texts.push(text)
  else reading.fields.set(option.name, { option, place, texts: [text] })
}

function isGlobal(name: string): name is GlobalName {
  return Object.hasOwn(globalOptions, name)
}

/** The field that an option names; `--no-…` says no to one that is yes or no. */
function fieldNamed(name: string, command: Reading['command']) {
  if (command === null || command === 'help') return null
  const found = placed(command.endpoint, name)
  if (found) return { ...found, denied: false }
  const positive = name.startsWith('no-') ? placed(command.endpoint, name.slice('no-'.length)) : null
  return positive && isSwitch(positive.option) ? { ...positive, denied: true } : null
}

function valueAfter(name: string, inline: string | undefined, rest: string[]): string {
  if (inline !== undefined) return inline
  const [next] = rest
  if (next === undefined || next.startsWith('--')) throw wrongUsage(wordsOfUsage.missingValue, { name })
  rest.shift()
  return next
}

function yesOrNoAfter(rest: string[]): string {
  const said = rest[0] === 'true' || rest[0] === 'false' ? rest.shift() : undefined
  return said ?? 'true'
}

function unknownOption(name: string, command: Reading['command']) {
  const own = command === null || command === 'help' ? [] : optionsFor(command).map((one) => one.name)
  const near = nearest(name, [...own, ...Object.keys(globalOptions)])
  const words = near === null ? wordsOfUsage.unknownOption : wordsOfUsage.unknownOptionNear
  const named = command === null ? 'beichen' : command === 'help' ? 'help' : command.name
  return wrongUsage(words, { name, near: near ?? '', command: named })
}
