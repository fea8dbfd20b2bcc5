import type { Problem } from '#contract/problem.ts'
import { commandNamed } from './ask/command.ts'
import { type Language, say, type Words } from './language.ts'
import { aboutWords } from './print/about.ts'
import { pageOf } from './print/page.ts'
import { pairs } from './print/table.ts'
import { tame } from './print/width.ts'
import type { Terminal } from './terminal.ts'
import { exitStatus, Refusal, type Said, Trouble } from './trouble.ts'
import { wordsOfServer, wordsOfUsage } from './words-usage.ts'

/** Tells what went wrong, and gives the exit status. What is no trouble of ours is a defect and is not held back. */
export function report(
  error: unknown,
  args: readonly string[],
  language: Language,
  terminal: Terminal,
): number {
  if (!(error instanceof Trouble)) throw error
  const tell = ({ words, values }: Said) => say(words, language, values)
  const lines =
    error instanceof Refusal ? problemLines(error.problem, args, language) : [`beichen: ${tell(error.said)}`]
  const hints = [...error.hints, ...usageHint(error, args)].map((hint) => `  ${tell(hint)}`)
  terminal.complain([...lines, ...hints].map((line) => `${tame(line).trimEnd()}\n`).join(''))
  return error.status
}

/** A problem document for a reader, or as it is for a program that asked for JSON. */
function problemLines(problem: Problem, args: readonly string[], language: Language): readonly string[] {
  if (/(^|\s)--output[= ]json(\s|$)/.test(args.join(' '))) return [JSON.stringify(problem)]
  const { code, about, fields = [] } = problem
  const named = say(wordsOfServer.code, language, { code })
  const page = pageOf(language, 'UTC', 0, null)
  const what = about === undefined ? null : aboutWords(code, about, {}, page)
  const concerns = what === null ? '' : ` ${say(wordsOfServer.about, language, { about: what })}`
  return [
    `beichen: ${problem[language]} (${named})${concerns}`,
    ...pairs(
      fields.map((one) => [one.field, one[language]] as const),
      '  ',
    ),
  ]
}

const whatFirst: Readonly<Record<string, Words>> = {
  notSignedIn: wordsOfServer.signInFirst,
  stepUpNeeded: wordsOfServer.proveFirst,
  secondFactorNeeded: wordsOfServer.enrolFirst,
}

function usageHint(error: Trouble, args: readonly string[]): readonly Said[] {
  const first = error instanceof Refusal ? whatFirst[error.problem.code] : undefined
  if (first) return [{ words: first }]
  if (error.status !== exitStatus.wrongUsage) return []
  const command = args.map(commandNamed).find((one) => one !== null)
  return [{ words: wordsOfUsage.moreHelp, values: { command: command?.name ?? '' } }]
}
