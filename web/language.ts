import 'dayjs/locale/zh-cn'
import dayjs from 'dayjs'
import { createInstance, type i18n } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Refused } from './refused.ts'

export type Language = 'zh' | 'en'

const kept = 'beichen.language'
const read = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') }
const ofHtml = { zh: 'zh-CN', en: 'en' } as const

/** The one instance of the catalogues; Chinese unless a person chose otherwise. */
export const words: i18n = createInstance()

/** Starts the catalogue of the language that was chosen last. */
export async function startWords(): Promise<void> {
  const language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh'
  const own = await read[language]()
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: language,
    resources: { [language]: { translation: own.words } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  followLanguage()
}

/** Loads the words of a language, if they are not here yet. */
export async function learn(language: Language): Promise<void> {
  if (words.hasResourceBundle(language, 'translation')) return
  words.addResourceBundle(language, 'translation', (await read[language]()).words)
}

/** Changes the language of the page and remembers it. */
export async function speak(language: Language): Promise<void> {
  await learn(language)
  localStorage.setItem(kept, language)
  await words.changeLanguage(language)
  followLanguage()
}

function followLanguage(): void {
  const language = words.language === 'en' ? 'en' : 'zh'
  document.documentElement.lang = ofHtml[language]
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
}

/** Looking up words, the language, and the side of what the server says in both languages. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  const say = useCallback(
    (key: string, values?: Record<string, string | number>) => t(key, values ?? {}),
    [t],
  )
  const either = useCallback((both: { zh: string; en: string }) => both[language], [language])
  /** The word of a value that may be newer than the catalogue; then the value itself. */
  // What people typed is neither put together with anything nor taken for a drawer of words.
  const sayOr = useCallback(
    (key: string, otherwise: string) => (i18n.exists(key, { returnObjects: false }) ? t(key) : otherwise),
    [t, i18n],
  )
  const told = useCallback(
    (refused: Refused) =>
      refused[language] ?? t(`problem.${refused.code}`, { defaultValue: t('problem.unexpected') }),
    [language, t],
  )
  return { say, sayOr, either, told, language }
}

export type Words = ReturnType<typeof useWords>
