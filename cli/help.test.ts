import { expect, test } from 'vitest'
import { commands, optionsFor } from './ask/command.ts'
import { isSwitch } from './ask/option.ts'
import { choicesOf } from './ask/shape.ts'
import { commandHelp, generalHelp } from './help.ts'
import { pageOf } from './print/page.ts'
import { fieldWords } from './words-fields.ts'
import { valueWords } from './words-values.ts'

const zh = pageOf('zh', 'Asia/Shanghai', 0, null)
const en = pageOf('en', 'Asia/Shanghai', 0, null)
const all = commands.flatMap((command) => [...command.positionals, ...optionsFor(command)])

test('every option has words in both languages', () => {
  const nameless = all.map(({ name }) => name.split('.').at(-1) ?? '').filter((name) => !fieldWords[name])
  expect([...new Set(nameless)]).toEqual([])
})

test('every choice has words in both languages', () => {
  const nameless = all
    .filter((option) => !isSwitch(option))
    .flatMap(({ shape, path }) => choicesOf(shape).map((choice) => [String(path.at(-1)), choice] as const))
    .filter(([field, choice]) => !valueWords[field]?.[choice])
  expect(nameless).toEqual([])
})

test('the help names every command, and that of a command every option', () => {
  const general = generalHelp(en, 'Asia/Shanghai').join('\n')
  for (const command of commands) {
    expect(general).toContain(`  ${command.name} `)
    const own = commandHelp(command, zh, 'Asia/Shanghai').join('\n')
    for (const { name } of optionsFor(command)) {
      const isSpoken = command.positionals.some((one) => one.name === name)
      expect(own).toContain(isSpoken ? name.toUpperCase() : `--${name}`)
    }
  }
})

test('the help says what is required and what may be chosen', () => {
  const lines = commandHelp(commands.find((one) => one.name === 'sp-answer') ?? fail(), en, 'Asia/Shanghai')
  expect(lines).toContain('Usage: beichen sp-answer NUMBER [options]')
  expect(lines.find((line) => line.includes('--result'))).toMatch(
    /\(required\) admitted admits it \| denied denies it/,
  )
})

function fail(): never {
  throw new Error('no such command')
}
