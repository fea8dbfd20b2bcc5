/** Which IMAP server of this machine the tests use; the same answer that is given before the tests. */
declare module '*/scripts/prepare/mail-server.mjs' {
  export function findMailServer(environment?: NodeJS.ProcessEnv): string | null
}
