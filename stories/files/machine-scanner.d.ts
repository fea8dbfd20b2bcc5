/** Which virus scanner of this machine the tests use; the same answer that is given before the tests. */
declare module '*/scripts/prepare/virus-scanner.mjs' {
  export function findScanner(environment?: NodeJS.ProcessEnv): string | null
}
