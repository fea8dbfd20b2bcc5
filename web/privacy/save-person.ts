import type { PersonData } from '#contract/privacy/persons.ts'
import type { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { factsOfHeld, listsOfHeld } from './facts-of-held.ts'

type Words = Pick<ReturnType<typeof useWords>, 'say' | 'sayOr' | 'either'>

/** What is held of a person as a text that they can read without any program. */
export function readable(data: PersonData, words: Words): string {
  const { say } = words
  const head = [`${say('held.title')} · ${data.account}`, fullTime(data.at)]
  const cases = data.cases.flatMap((held) => [
    '',
    say('case.title', { number: held.number }),
    ...factsOfHeld(held, words).flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`])),
    ...listsOfHeld(held, data.names, words).flatMap(({ title, lines }) => [
      `${title}:`,
      ...lines.map((line) => `  ${line}`),
    ]),
  ])
  return `${[...head, ...cases].join('\r\n')}\r\n`
}

/** Saves a text on the machine of whoever looks at the page; it does not go to the server again. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
