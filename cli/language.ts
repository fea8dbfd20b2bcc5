export type Language = 'zh' | 'en'
/** A sentence in both languages; `{name}` stands for a value. */
export type Words = { readonly zh: string; readonly en: string }
export type Values = Readonly<Record<string, string | number>>
export type Environment = Readonly<Record<string, string | undefined>>

/** The language to speak: the one asked for, else that of the environment, else Chinese. */
export function languageOf(args: readonly string[], environment: Environment): Language {
  const { BEICHEN_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  const asked = wished(args) ?? BEICHEN_LANG
  if (asked) return /^zh/i.test(asked) ? 'zh' : 'en'
  const named = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? 'C'
  // "C" and "POSIX" name no language.
  return /^(zh|C(\.|$)|POSIX)/i.test(named) ? 'zh' : 'en'
}

function wished(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[at]
  return arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length)
}

/** The sentence in one language, with its values. */
export function say(words: Words, language: Language, values: Values = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (whole, name) => `${values[name] ?? whole}`)
}
