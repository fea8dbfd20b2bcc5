import { renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.ts'

/** What the fonts of the package call their family. */
const family = 'Noto Sans S Chinese'

/** The environment in which a browser draws everything with the font from npm, so that all machines draw alike. */
export function chineseFonts(): { readonly FONTCONFIG_FILE: string; readonly FONTCONFIG_PATH: string } {
  const folder = cacheFolder('fonts')
  const file = join(folder, 'fonts.conf')
  const fonts = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '..', 'fonts')
  // Written beside and moved, so that a browser that starts at the same time reads it as a whole.
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, configuration(fonts, join(folder, 'cache')))
  renameSync(fresh, file)
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder }
}

function configuration(fonts: string, cache: string): string {
  const alias = ['sans-serif', 'system-ui', 'serif', 'monospace'].map(
    (name) => `<alias><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${[`<cachedir>${cache}</cachedir>`, `<dir>${fonts}</dir>`, ...alias].join('\n')}
</fontconfig>
`
}
