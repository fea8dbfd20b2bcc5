import { existsSync } from 'node:fs'

/** The pages that the server gives out must have been built. */
export function builtPages(): void {
  const page = new URL('../../dist/web/index.html', import.meta.url)
  if (!existsSync(page)) throw new Error('The web app is not built: npx vite build')
}
