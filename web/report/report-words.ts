import { useCallback } from 'react'
import { useWords, words } from '../language.ts'
import { lateReportWords } from '../words/late-report.ts'

const late = 'report'
for (const language of ['zh', 'en'] as const) {
  words.addResourceBundle(language, late, lateReportWords[language])
}

/** The same as everywhere, and the words of the reports besides. */
export function useReportWords() {
  const plain = useWords()
  const { language } = plain
  const say = useCallback(
    (key: string, values?: Record<string, string | number>) =>
      words.t(key, { ...values, lng: language, ns: [late, 'translation'] }),
    [language],
  )
  const sayOr = useCallback(
    (key: string, otherwise: string) =>
      words.exists(key, { returnObjects: false, lng: language, ns: [late, 'translation'] })
        ? say(key)
        : otherwise,
    [language, say],
  )
  return { ...plain, say, sayOr }
}

export type ReportWords = ReturnType<typeof useReportWords>
