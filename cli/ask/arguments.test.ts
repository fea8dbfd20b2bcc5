import { expect, test } from 'vitest'
import { examples } from '../examples.ts'
import { globalOptions, readArguments } from './arguments.ts'
import { commands, optionsFor } from './command.ts'
import { nearest } from './nearest.ts'

test('an unknown command is refused with the one that was probably meant', () => {
  expect(() => readArguments(['forwrad'])).toThrow('did you mean forward?')
  expect(() => readArguments(['time'])).toThrow('did you mean timeline?')
  expect(() => readArguments(['xyzzy'])).toThrow(/^There is no command xyzzy$/)
})

test('an unknown option is refused with the one that was probably meant', () => {
  expect(() => readArguments(['forward', '1', '--too', 'x'])).toThrow('did you mean --to?')
  expect(() => readArguments(['submit', '--customer.acount', 'x'])).toThrow('--customer.account?')
  expect(() => readArguments(['--frob'])).toThrow('beichen has no option --frob')
  expect(() => readArguments(['forward', '1', '--no-to'])).toThrow('has no option --no-to')
})

test('an option without its value is refused, and a value may look like anything but an option', () => {
  expect(() => readArguments(['forward', '1', '--to'])).toThrow('--to needs a value')
  expect(() => readArguments(['forward', '1', '--to', '--note', 'x'])).toThrow('--to needs a value')
  const text = (...args: string[]) => readArguments(['note', '1', ...args]).fields[0]?.texts
  expect(text('--text', '-5')).toEqual(['-5'])
  expect(text('--text=--a=b')).toEqual(['--a=b'])
  expect(text('--text=')).toEqual([''])
})

test('options may stand anywhere; after -- nothing is an option', () => {
  const given = readArguments(['--lang', 'en', 'show', '--output=json', '--', '--odd'])
  expect(given).toMatchObject({ globals: { lang: 'en', output: 'json' }, positionals: ['--odd'] })
  expect(readArguments(['-h']).globals).toEqual({ help: 'true' })
})

test('a field of the command comes before an option of every command', () => {
  expect(readArguments(['policy', '--version', '3'])).toMatchObject({
    globals: {},
    fields: [{ texts: ['3'] }],
  })
  expect(readArguments(['--version']).globals).toEqual({ version: 'true' })
  const hidden = commands.flatMap((command) =>
    optionsFor(command).flatMap(({ name }) => (name in globalOptions ? [`${command.name} ${name}`] : [])),
  )
  expect(hidden).toEqual(['policy version'])
})

test('every command has a name of its own, and every option can be said by its name', () => {
  expect(new Set(commands.map((one) => one.name)).size).toBe(commands.length)
  for (const command of commands) {
    for (const { name, path } of optionsFor(command)) {
      const [field] = readArguments([command.name, `--${name}=true`]).fields
      expect(field?.option.path).toEqual(path)
    }
  }
})

test('every example is understood', () => {
  for (const line of Object.values(examples).flat()) {
    const args = [...(line.split(' > ')[0] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
      (one) => one[1] ?? one[2] ?? '',
    )
    expect(readArguments(args).command).not.toBe(null)
  }
})

test('the nearest word is a slip away, a beginning, or none at all', () => {
  expect(nearest('mien', ['mine', 'below'])).toBe('mine')
  expect(nearest('dispatch', ['dispatch-to-sp', 'deliver'])).toBe('dispatch-to-sp')
  expect(nearest('Sumbit', ['submit'])).toBe('submit')
  expect(nearest('q', ['submit'])).toBe(null)
})
