import { type Browser, chromium } from 'playwright-core'
import { browserSentence, findBrowser } from '../../scripts/prepare/browser.mjs'
import { chineseFonts } from './chinese-fonts.ts'
import { unpackedChromium } from './unpacked-chromium.ts'

const arguments_ = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Opens a real Chromium with an empty profile: this machine's where there is one, otherwise the one inside an npm
 * package; that one, too, where STORY_BROWSER is `npm`.
 */
export async function openBrowser(environment = process.env): Promise<Browser> {
  const program = await programOf(environment)
  return chromium.launch({
    executablePath: program.path,
    args: arguments_,
    env: { ...defined(environment), ...chineseFonts(), ...program.environment },
  })
}

type Program = { readonly path: string; readonly environment: Readonly<Record<string, string>> }

async function programOf(environment: NodeJS.ProcessEnv): Promise<Program> {
  if (environment.STORY_BROWSER === 'npm') return unpackedChromium(environment)
  const found = findBrowser(environment)
  if (found !== null) return { path: found, environment: {} }
  if (environment.CHROME_BIN) throw new Error(browserSentence(environment))
  return unpackedChromium(environment)
}

function defined(environment: NodeJS.ProcessEnv): Record<string, string> {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(given)
}
