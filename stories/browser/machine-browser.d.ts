/** Which browser of this machine the stories use; the same answer that is given before the tests. */
declare module '*/scripts/prepare/browser.mjs' {
  export function findBrowser(environment?: NodeJS.ProcessEnv): string | null
  export function browserSentence(environment?: NodeJS.ProcessEnv): string
}
