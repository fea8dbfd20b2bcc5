import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Puts a section into docs/performance.md, in the place of an older one of the same name. */
export const writeSection = writerOf(
  'performance.md',
  '# Measured\n\nWritten by the programs in `bench/`; each table is of one run.\n',
)

/** What puts sections into a page of docs/; a page that is not there yet begins with its opening. */
export function writerOf(name: string, opening: string): (section: string, text: string) => void {
  const page = fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
  return (section, text) => {
    const old = existsSync(page) ? readFileSync(page, 'utf8') : opening
    const [head = opening, ...sections] = old.split(/^(?=## )/m)
    const others = sections.filter((one) => !one.startsWith(`## ${section}\n`)).map((one) => one.trimEnd())
    const parts = [head.trimEnd(), ...others, `## ${section}\n\n${text.trimEnd()}`]
    writeFileSync(page, `${parts.join('\n\n')}\n`)
  }
}
