import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\// },
  { name: 'typebox', test: /node_modules\/typebox\// },
]

export default defineConfig({
  root: 'web',
  plugins: [react()],
  // The server puts the number of each answer here (server/http/pages.ts).
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // No data: addresses and no inline script, so that the strictest content security policy holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8686' } },
})
