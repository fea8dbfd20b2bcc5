import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
const opening = '# Measured\n\nWritten by the programs in `bench/`; each table is of one run.\n'

/** Puts a section into docs/performance.md, in the place of an older one of the same name. */
export function writeSection(name: string, text: string): void {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : opening
  const [head = opening, ...sections] = old.split(/^(?=## )/m)
  const others = sections.filter((one) => !one.startsWith(`## ${name}\n`)).map((one) => one.trimEnd())
  const parts = [head.trimEnd(), ...others, `## ${name}\n\n${text.trimEnd()}`]
  writeFileSync(page, `${parts.join('\n\n')}\n`)
}
