import { type Given, readArguments } from './ask/arguments.ts'
import { commandNamed, nearestCommand } from './ask/command.ts'
import { commandHelp, generalHelp } from './help.ts'
import { type Language, languageOf } from './language.ts'
import { perform } from './perform.ts'
import { pageOf } from './print/page.ts'
import { report } from './report-trouble.ts'
import { operatorZone } from './surroundings.ts'
import type { Terminal } from './terminal.ts'
import { wrongUsage } from './trouble.ts'
import { programVersion } from './version.ts'
import { wordsOfUsage } from './words-usage.ts'

/** Does what a command line asks for, and gives the exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(args, terminal.environment)
  try {
    const given = readArguments(args)
    refuseOddGlobals(given)
    const lines = told(given, language, terminal) ?? (await perform(given, language, terminal))
    terminal.write(lines.map((line) => `${line}\n`).join(''))
    return 0
  } catch (error) {
    return report(error, args, language, terminal)
  }
}

/** What is told without asking the server; null where it must be asked. */
function told(given: Given, language: Language, terminal: Terminal): readonly string[] | null {
  const { command, globals, positionals } = given
  if (globals.version) return [programVersion()]
  const zone = operatorZone(terminal.environment)
  const page = pageOf(language, zone, Date.now(), terminal.columns)
  if (command === null) return generalHelp(page, zone)
  if (command !== 'help') return globals.help ? commandHelp(command, page, zone) : null
  const [topic] = positionals
  if (topic === undefined || topic === 'help') return generalHelp(page, zone)
  const named = commandNamed(topic)
  if (named) return commandHelp(named, page, zone)
  const near = nearestCommand(topic)
  const words = near === null ? wordsOfUsage.unknownCommand : wordsOfUsage.unknownCommandNear
  throw wrongUsage(words, { name: topic, near: near ?? '' })
}

function refuseOddGlobals({ globals }: Given): void {
  const { lang = 'zh', output = 'text' } = globals
  if (!['zh', 'en'].includes(lang)) throw wrongUsage(wordsOfUsage.wrongLanguage)
  if (!['text', 'json'].includes(output)) throw wrongUsage(wordsOfUsage.wrongOutput)
}
