import { createContext, useContext } from 'react'
import { portalEn } from '../words/portal-en.ts'
import { type PortalWords, portalZh } from '../words/portal-zh.ts'
import type { No } from './ask.ts'

export type Language = 'zh' | 'en'

const kept = 'beichen.language'
const ofHtml = { zh: 'zh-CN', en: 'en' } as const
const words: Readonly<Record<Language, PortalWords>> = { zh: portalZh, en: portalEn }

/** The language that somebody chose, or that their browser speaks. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Speaks a language from now on. */
export function keepLanguage(language: Language, isChosen: boolean): void {
  if (isChosen) localStorage.setItem(kept, language)
  document.documentElement.lang = ofHtml[language]
}

/** The language of the page, and the other one. */
export const Spoken = createContext<{
  readonly language: Language
  readonly speak: (language: Language) => void
}>({ language: 'zh', speak: () => {} })

/** The words of the page, and the side of what the server says in both languages. */
export function useWords() {
  const { language, speak } = useContext(Spoken)
  const w = words[language]
  const told = (no: No): string => {
    if (no.code === 'unreachable') return w.problem.unreachable
    return no[language] ?? w.problem.unexpected
  }
  const either = (both: { zh: string; en: string }) => both[language]
  return { w, language, speak, told, either }
}
