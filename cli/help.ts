import type { Tag } from '#contract/endpoint.ts'
import { type GlobalName, globalOptions } from './ask/arguments.ts'
import { type Command, commands, optionsFor } from './ask/command.ts'
import { isSwitch, type Option } from './ask/option.ts'
import { branchesOf, choicesOf, entryOf, isNullable, type Shape } from './ask/shape.ts'
import { examples } from './examples.ts'
import type { Page } from './print/page.ts'
import { pairs } from './print/table.ts'
import { fieldWords, formWords } from './words-fields.ts'
import { globalWords, helpWords, tagWords } from './words-help.ts'

/** Every command with its words. */
export function generalHelp(page: Page, zone: string): readonly string[] {
  const tags = [...new Set(commands.map((one) => one.endpoint.tag))]
  return [
    page.say(helpWords.title),
    '',
    `${page.say(helpWords.usage)}: beichen ${page.say(helpWords.command)} … [${page.say(helpWords.options)}]`,
    ...tags.flatMap((tag) => ['', page.say(tagWords[tag]), ...commandLines(tag, page)]),
    '',
    page.say(helpWords.globals),
    ...globalLines(page, () => true),
    '',
    page.say(helpWords.topic),
    page.say(helpWords.times, { zone }),
    page.say(helpWords.variables),
    page.say(helpWords.endings),
  ]
}

function commandLines(tag: Tag, page: Page): readonly string[] {
  const own = commands.filter((one) => one.endpoint.tag === tag)
  return pairs(
    own.map((one) => [one.name, page.say(one.endpoint)] as const),
    '  ',
  )
}

function globalLines(page: Page, wanted: (name: GlobalName) => boolean): readonly string[] {
  const names = (Object.keys(globalOptions) as GlobalName[]).filter(wanted)
  return pairs(
    names.map((name) => [`--${name}`, page.say(globalWords[name])] as const),
    '  ',
  )
}

/** One command with its options, as the contract has them. */
export function commandHelp(command: Command, page: Page, zone: string): readonly string[] {
  const { name, endpoint, positionals } = command
  const places = positionals.map((one) => ` ${one.name.toUpperCase()}`).join('')
  const spoken = positionals.map((one) => [one.name.toUpperCase(), meaningOf(one, page)] as const)
  const options = optionsFor(command).filter((one) => !positionals.some(({ name }) => name === one.name))
  const lines = options.map((one) => [`--${one.name}`, describe(one, page)] as const)
  const hasTime = options.some((one) => branchesOf(one.shape).some(({ format }) => format === 'date-time'))
  const shown = (examples[name] ?? []).map((line) => `  beichen ${line}`)
  const hasForms = options.some(({ shape }) => isNested(shape))
  return [
    `${name}  ${page.say(endpoint)}`,
    `${page.say(helpWords.usage)}: beichen ${name}${places}${options.length > 0 ? ` [${page.say(helpWords.options)}]` : ''}`,
    ...(spoken.length > 0 ? ['', ...pairs(spoken, '  ')] : []),
    ...(lines.length > 0 ? ['', ...pairs(lines, '  ')] : []),
    ...(shown.length > 0 ? ['', page.say(helpWords.examples), ...shown] : []),
    ...(hasForms ? ['', page.say(helpWords.nested)] : []),
    ...(hasTime ? ['', page.say(helpWords.times, { zone })] : []),
    '',
    page.say(helpWords.globals),
    ...globalLines(page, (one) => one !== 'version' && (one !== 'json' || endpoint.body !== undefined)),
  ]
}

function describe(option: Option, page: Page): string {
  const { shape, required } = option
  const field = option.name.split('.').at(-1) ?? ''
  const choices = isSwitch(option) ? [] : choicesOf(shape)
  const property = String(option.path.at(-1))
  return [
    meaningOf(option, page),
    required && !isNullable(shape) ? `(${page.say(helpWords.required)})` : '',
    entryOf(shape) ? `(${page.say(helpWords.repeatable)})` : '',
    choices.map((choice) => choiceWords(choice, property || field, page)).join(' | '),
  ]
    .filter(Boolean)
    .join('  ')
}

function choiceWords(choice: string, field: string, page: Page): string {
  const word = page.value(field, choice)
  return word === choice ? choice : `${choice} ${word}`
}

/** What an option means, in words; of one inside a form, with the words of the form. */
function meaningOf({ name }: Option, page: Page): string {
  const [last = '', ...above] = name.split('.').reverse()
  const forms = above.reverse().map((one) => formWords[one])
  const all = [...forms, fieldWords[last]].flatMap((one) => (one ? [page.say(one)] : []))
  return all.join(page.language === 'zh' ? '：' : ': ')
}

function isNested(shape: Shape): boolean {
  const inside = entryOf(shape) ?? shape
  return branchesOf(inside).some((one) => one.properties !== undefined || one.patternProperties !== undefined)
}
