import type { Page } from 'playwright-core'

/** What is written in Latin letters in Chinese as well. */
const alsoChinese =
  /^(Ctrl|Shift|Enter|Esc|beichen|Markdown|iOS|Android|Excel|Chrome|Edge|Firefox|Safari|Linux|Windows|xlsx|csv)$/

/** Listens to what the server says, so that data can be told from words; a sentence in both languages is no data. */
export function dataOf(page: Page): () => Promise<string> {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    const isAnswer = response.headers()['content-type']?.startsWith('application/json')
    if (isAnswer)
      answers.push(
        response
          .json()
          .then((said) => valuesIn(said).join('\n'))
          .catch(() => ''),
      )
  })
  return async () => (await Promise.all(answers)).join('\n')
}

/** Words of the other language that stand on a page, or are said of it: neither data nor names. */
export async function foreignWordsOn(page: Page, language: string, data: string): Promise<readonly string[]> {
  const said = await saidOn(page)
  const foreign = said.flatMap((text) =>
    language === 'zh'
      ? [...text.matchAll(/[A-Za-z][\w.@:/+-]*/g)].filter(([word]) => isEnglish(word))
      : [...text.matchAll(/\p{Script=Han}+/gu)],
  )
  return [...new Set(foreign.map(([word]) => word).filter((word) => !data.includes(word)))].map(
    (word) => `not ${language}: ${word}`,
  )
}

function isEnglish(word: string): boolean {
  const letters = word.replace(/[.:]+$/, '')
  return /^[A-Za-z]*[a-z][A-Za-z]*$/.test(letters) && letters.length > 1 && !alsoChinese.test(letters)
}

async function saidOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const language = document.documentElement.lang
    const spoken = ['aria-label', 'title', 'placeholder', 'alt']
    const own = `kbd, code, script, style, [lang]:not(html, [lang="${language}"])`
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.closest(own) === null && one.checkVisibility())
      .flatMap((one) => [
        ...[...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : null)),
        // What is hidden, or lies in something with a name of its own, is not said to who listens.
        ...(one.closest('[aria-hidden="true"]') || one.parentElement?.closest('[aria-label]')
          ? []
          : spoken
        ).map((name) => one.getAttribute(name)),
      ])
      .filter((text) => text !== null)
  })
}

function valuesIn(said: unknown): string[] {
  if (typeof said === 'string') return [said]
  if (Array.isArray(said)) return said.flatMap(valuesIn)
  if (typeof said !== 'object' || said === null) return []
  return Object.entries(said).flatMap(([key, value]) => (key === 'zh' || key === 'en' ? [] : valuesIn(value)))
}
