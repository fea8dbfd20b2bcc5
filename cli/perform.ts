import { signInCode } from '#contract/session/second-factor.ts'
import type { Given } from './ask/arguments.ts'
import type { Sources } from './ask/body.ts'
import { type Request, requestFrom } from './ask/request.ts'
import type { Language } from './language.ts'
import { printAnswer } from './print/answer.ts'
import { type Page, pageOf } from './print/page.ts'
import { partOf } from './print/part.ts'
import { tame } from './print/width.ts'
import { type Answered, send } from './send/send.ts'
import { forgetSession, type Kept, keepSession, readSession, sessionFile } from './send/session-file.ts'
import { operatorZone, whomToAsk } from './surroundings.ts'
import type { Terminal } from './terminal.ts'
import { exitStatus, Trouble, wrongUsage } from './trouble.ts'
import { type TypedSecrets, typedSecrets } from './type-secrets.ts'
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
  const secrets = typedSecrets(terminal, language)
  const request = await requestFrom(given.command, given, sourcesFrom(terminal, secrets, zone))
  const known = request.endpoint.who === 'anyone' ? null : token
  const answered = await sendInFull(server, known, request, secrets)
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

function sourcesFrom(terminal: Terminal, { password }: TypedSecrets, zone: string): Sources {
  return {
    zone,
    jsonText: async (given) => {
      if (given === '-') return terminal.input()
      return given.startsWith('@') ? fileText(given.slice(1), terminal) : given
    },
    password,
  }
}

function fileText(file: string, terminal: Terminal): string {
  try {
    return terminal.readFile(file)
  } catch {
    throw wrongUsage(wordsOfUsage.noFile, { file })
  }
}

/** With a second factor, the first answer is only half of it: the code goes after. */
async function sendInFull(
  server: string,
  token: string | null,
  request: Request,
  secrets: TypedSecrets,
): Promise<Answered> {
  const answered = await send(server, token, request)
  const half = halfIn(answered.answer)
  if (half === null) return answered
  const body = { half, code: await secrets.code() }
  return send(server, null, { ...request, endpoint: signInCode, path: signInCode.path, body })
}

function halfIn(answer: unknown): string | null {
  const { codeNeeded, half } = (answer ?? {}) as { codeNeeded?: unknown; half?: unknown }
  return codeNeeded === true && typeof half === 'string' ? half : null
}

function linesOf({ answer }: Answered, given: Given, request: Request, page: Page): readonly string[] {
  const { output, only } = given.globals
  const shown = only === undefined ? answer : partOf(answer, only)
  if (only !== undefined && typeof shown === 'string' && output !== 'json') return [shown]
  if (only !== undefined || output === 'json') return [JSON.stringify(shown, null, 2)]
  return printAnswer(request.endpoint, answer, page).map(tame)
}
