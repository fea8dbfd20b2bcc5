import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of this machine for the stories: CHROME_BIN, else Chromium or Chrome on the path, else none. */
export function findBrowser({ CHROME_BIN, PATH = '' } = process.env) {
  if (CHROME_BIN) return existsSync(CHROME_BIN) ? CHROME_BIN : null
  const folders = ['/usr/bin', ...PATH.split(delimiter).filter(Boolean)]
  const all = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return all.find((path) => existsSync(path)) ?? null
}

/** Which browser the stories will use, as a sentence. */
export function browserSentence(environment = process.env) {
  const found = findBrowser(environment)
  if (found) return `browser for the stories: ${found}`
  if (environment.CHROME_BIN) return `CHROME_BIN names ${environment.CHROME_BIN}, which is not there`
  return 'browser for the stories: the Chromium among the dependencies'
}
