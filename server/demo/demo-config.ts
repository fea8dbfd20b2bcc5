import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Config, readConfig } from '../config.ts'
import { defaultDataDirectory } from '../database/embedded/data-directory.ts'
import { nothingOut } from '../sending/sending-config.ts'

/** A sentence in both languages. */
export type Sentence = { readonly zh: string; readonly en: string }

/**
 * The configuration of the demonstration: its own data folder beside the real one, its own database, and the loopback
 * address whatever happens. A host that others could reach is refused; DATABASE_URL is not looked at.
 */
export function demoConfig(environment: NodeJS.ProcessEnv): Outcome<Config, readonly Sentence[]> {
  const host = environment.BEICHEN_HOST?.trim()
  if (host && !isLoopback(host)) {
    return no([
      {
        zh: `演示只在本机监听，BEICHEN_HOST 的值“${host}”不是本机回环地址；请去掉它，或用 npm start 启动正式服务。`,
        en: `The demonstration listens on this machine only, and BEICHEN_HOST is "${host}"; leave it out, or use npm start.`,
      },
    ])
  }
  const { BEICHEN_DEMO_DATABASE_URL: DATABASE_URL, LOG_LEVEL: given } = environment
  const read = readConfig({ ...environment, DATABASE_URL, LOG_LEVEL: given || 'warn' })
  if (!read.ok) return no(read.no.map(({ zh, en }) => ({ zh: demoWords(zh), en: demoWords(en) })))
  // Its customers are invented, their addresses may be somebody's: nothing leaves this machine.
  const sending = { ...nothingOut, portal: true }
  return yes({ ...read.value, host: '127.0.0.1', dataDirectory: demoDirectoryOf(environment), sending })
}

/** Where the demonstration keeps its data: never where the real data is. */
export function demoDirectoryOf(environment: NodeJS.ProcessEnv): string {
  const real = defaultDataDirectory(environment)
  return environment.BEICHEN_DATA ? join(real, 'demo') : `${real}-demo`
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

function demoWords(sentence: string): string {
  return sentence.replaceAll(/(?<!DEMO_)DATABASE_URL/g, 'BEICHEN_DEMO_DATABASE_URL')
}
