import { useCallback } from 'react'
import { useWords, words } from './language.ts'

type Drawers = Readonly<Record<'zh' | 'en', object>>

/**
 * Words that come with some pages and not ahead of everything else: puts them beside the others under a name of their own,
 * and gives the way to look up both.
 */
export function lateWords(name: string, own: Drawers) {
  for (const language of ['zh', 'en'] as const) words.addResourceBundle(language, name, own[language])
  return function useLateWords() {
    const plain = useWords()
    const { language } = plain
    const say = useCallback(
      (key: string, values?: Record<string, string | number>) =>
        words.t(key, { ...values, lng: language, ns: [name, 'translation'] }),
      [language],
    )
    const sayOr = useCallback(
      (key: string, otherwise: string) =>
        words.exists(key, { returnObjects: false, lng: language, ns: [name, 'translation'] })
          ? say(key)
          : otherwise,
      [language, say],
    )
    return { ...plain, say, sayOr }
  }
}
