import { pathToFileURL } from 'node:url'

type Catalogue = { readonly zh: object; readonly en: object }

/**
 * Puts the words themselves into the two files that take them from the catalogue of both languages, so that a page
 * carries the language that is spoken on it and not the other one.
 */
export function wordsOfOneLanguage(folder: string) {
  return {
    name: 'words-of-one-language',
    apply: 'build' as const,
    load: {
      filter: { id: /[\\/]web[\\/]words[\\/](zh|en)\.ts$/ },
      handler: async (id: string) => {
        const { catalogue } = (await import(pathToFileURL(`${folder}/catalogue.ts`).href)) as {
          catalogue: Catalogue
        }
        const language = id.endsWith('zh.ts') ? 'zh' : 'en'
        return `export const words = ${JSON.stringify(catalogue[language])}`
      },
    },
  }
}
