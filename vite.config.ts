import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type InlineConfig } from 'vite'
import { compressedFiles } from './scripts/pages/compressed-files.ts'
import { lighterAnt } from './scripts/pages/lighter-ant.ts'
import { schemasOfNothing } from './scripts/pages/schemas-of-nothing.ts'
import { wordsOfOneLanguage } from './scripts/pages/words-of-one-language.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What the first page needs lies in few files: fewer to ask for, and text compresses better together. What comes from
 * elsewhere and changes seldom lies apart from what is ours.
 */
const groups = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
    priority: 2,
  },
  { name: 'base', tags: ['$initial' as const], priority: 1 },
  { name: 'desk', test: /web[\\/](frame[\\/]Frame|queue[\\/]QueuePage)\.tsx$/ },
]

/** The first page names every file that may come later: by what tells versions apart alone, which is short. */
const chunkFileNames = 'assets/[hash].js'

/** What both kinds of pages have in common. */
const pages = {
  // The server puts the number of each answer here (server/http/pages.ts).
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/web',
    // No data: addresses and no inline script, so that the strictest content security policy holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}

/** The window at the website: for customers and their telephones, with nothing in it of what the desks need. */
const service: InlineConfig = {
  ...pages,
  configFile: false,
  logLevel: 'warn',
  root: at('web'),
  plugins: [react(), schemasOfNothing(), compressedFiles(at('dist/web'))],
  build: { ...pages.build, emptyOutDir: false, rolldownOptions: { input: at('web/service.html') } },
}

export default defineConfig({
  ...pages,
  root: 'web',
  plugins: [
    react(),
    schemasOfNothing(),
    lighterAnt(),
    wordsOfOneLanguage(at('web/words')),
    compressedFiles(at('dist/web')),
    { name: 'service-pages', apply: 'build', closeBundle: async () => void (await build(service)) },
  ],
  resolve: {
    alias: [{ find: /^antd\/locale\//, replacement: 'antd/es/locale/' }],
  },
  build: {
    ...pages.build,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups }, chunkFileNames } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8686' } },
})
