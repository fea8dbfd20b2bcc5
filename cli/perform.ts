import type { Given } from './ask/arguments.ts'
import type { Sources } from './ask/body.ts'
import type { Command } from './ask/command.ts'
import { type Request, requestFrom } from './ask/request.ts'
import { type Language, say } from './language.ts'
import { printAnswer } from './print/answer.ts'
import { type Page, pageOf } from './print/page.ts'
import { partOf } from './print/part.ts'
import { tame } from './print/width.ts'
import { type Answered, send } from './send/send.ts'
import { forgetSession, type Kept, keepSession, readSession, sessionFile } from './send/session-file.ts'
import { operatorZone, whomToAsk } from './surroundings.ts'
import type { Terminal } from './terminal.ts'
import { exitStatus, Trouble, wrongUsage } from './trouble.ts'
import { wordsOfServer, wordsOfUsage } from './words-usage.ts'

/** Asks the server for what the command line says, and gives the lines to print. */
export async function perform(
  given: Given,
  language: Language,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (given.command === null || given.command === 'help') return []
  const zone = operatorZone(terminal.environment)
  const file = sessionFile(terminal.environment)
  const { server, token } = whomToAsk(given.globals.server, terminal.environment, readSession(file))
  const request = await requestFrom(given.command, given, sourcesFrom(terminal, language, zone))
  const known = request.endpoint.who === 'anyone' ? null : token
  const answered = await send(server, known, request)
  if (answered.token !== null) keep(file, { server, token: answered.token })
  if (given.command.name === 'sign-out') forgetSession(file)
  return linesOf(answered, given, request, pageOf(language, zone, answered.now, terminal.columns))
}

function keep(file: string, kept: Kept): void {
  try {
    keepSession(file, kept)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? ''
    throw new Trouble(exitStatus.unavailable, { words: wordsOfServer.notKept, values: { file, why } })
  }
}

function sourcesFrom(terminal: Terminal, language: Language, zone: string): Sources {
  return {
    zone,
    jsonText: async (given) => {
      if (given === '-') return terminal.input()
      return given.startsWith('@') ? fileText(given.slice(1), terminal) : given
    },
    password: (command, login) => passwordFrom(command, login, language, terminal),
  }
}

function fileText(file: string, terminal: Terminal): string {
  try {
    return terminal.readFile(file)
  } catch {
    throw wrongUsage(wordsOfUsage.noFile, { file })
  }
}

/** From the environment where it is one's own, else typed at the terminal, else the first line that comes in. */
async function passwordFrom(
  command: Command,
  login: string,
  language: Language,
  terminal: Terminal,
): Promise<string> {
  const own = command.endpoint.who === 'anyone'
  const { BEICHEN_PASSWORD } = terminal.environment
  if (own && BEICHEN_PASSWORD) return BEICHEN_PASSWORD
  const typed = await terminal.secret(say(wordsOfServer.passwordPrompt, language, { login }))
  const password = typed ?? (await terminal.input()).split(/\r?\n/)[0] ?? ''
  if (password === '') throw wrongUsage(own ? wordsOfUsage.noPassword : wordsOfUsage.noPasswordForOther)
  return password
}

function linesOf({ answer }: Answered, given: Given, request: Request, page: Page): readonly string[] {
  const { output, only } = given.globals
  const shown = only === undefined ? answer : partOf(answer, only)
  if (only !== undefined && typeof shown === 'string' && output !== 'json') return [shown]
  if (only !== undefined || output === 'json') return [JSON.stringify(shown, null, 2)]
  return printAnswer(request.endpoint, answer, page).map(tame)
}
