import type { Command } from './ask/command.ts'
import { type Language, say, type Words } from './language.ts'
import type { Terminal } from './terminal.ts'
import { wrongUsage } from './trouble.ts'
import { wordsOfServer, wordsOfUsage } from './words-usage.ts'

/** What a command needs and nobody should read over a shoulder. */
export type TypedSecrets = {
  /** A password that was not on the command line: the field of the form it is for, and whose it is. */
  readonly password: (command: Command, field: string, login: string) => Promise<string>
  /** The code of the second step of signing in. */
  readonly code: () => Promise<string>
}

/** From the environment where it is one's own, else typed at the terminal, else a line each of what comes in. */
export function typedSecrets(terminal: Terminal, language: Language): TypedSecrets {
  const { BEICHEN_PASSWORD, BEICHEN_CODE } = terminal.environment
  let lines: Promise<string[]> | null = null
  const typed = async (prompt: Words, login = '') => {
    const shown = await terminal.secret(say(prompt, language, { login }))
    if (shown !== null) return shown
    lines ??= terminal.input().then((text) => text.split(/\r?\n/))
    return (await lines).shift() ?? ''
  }
  return {
    password: async (command, field, login) => {
      const own = isOwn(command, field)
      if (own && BEICHEN_PASSWORD) return BEICHEN_PASSWORD
      const password = await typed(promptFor(command, field), login)
      if (password === '') throw wrongUsage(own ? wordsOfUsage.noPassword : wordsOfUsage.noPasswordForOther)
      return password
    },
    code: async () => {
      const code = BEICHEN_CODE || (await typed(wordsOfServer.codePrompt))
      if (code === '') throw wrongUsage(wordsOfUsage.noCode)
      return code
    },
  }
}

/** The password that the person has now, rather than one that somebody is to have. */
function isOwn({ name, endpoint }: Command, field: string): boolean {
  return endpoint.who === 'anyone' || field === 'current' || name === 'prove'
}

function promptFor({ name }: Command, field: string): Words {
  if (field === 'current' || name === 'prove') return wordsOfServer.currentPrompt
  return name === 'change-password' ? wordsOfServer.newPasswordPrompt : wordsOfServer.passwordPrompt
}
