import { useCallback } from 'react'
import { useWords, words } from './language.ts'

type InBoth = Readonly<Record<'zh' | 'en', object>>

/** Words that come with the pages that say them, and not ahead of everything else; gives how those pages say them. */
export function lateWords(name: string, own: InBoth) {
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
