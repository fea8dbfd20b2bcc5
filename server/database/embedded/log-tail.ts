import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LINES = 20

/** The last lines that postgres wrote: its words before the log collector took over, then the newest log file. */
export function logTail(clusterDirectory: string, startLog: string): string {
  const lines = [startLog, newestLog(join(clusterDirectory, 'log'))].flatMap(lastLines)
  return lines.slice(-LINES).join('\n')
}

function newestLog(directory: string): string | null {
  try {
    const files = readdirSync(directory).map((name) => join(directory, name))
    const byAge = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at)
    return byAge[0]?.file ?? null
  } catch {
    return null
  }
}

function lastLines(file: string | null): string[] {
  if (file === null) return []
  try {
    const text = readFileSync(file, 'utf8').trimEnd()
    return text === '' ? [] : text.split('\n').slice(-LINES)
  } catch {
    return []
  }
}
