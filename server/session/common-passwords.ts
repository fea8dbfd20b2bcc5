let known: Promise<ReadonlySet<string>> | null = null

/** Passwords that have leaked so often that they are tried first; read when they are first needed, and kept. */
export function leakedPasswords(): Promise<ReadonlySet<string>> {
  known ??= read()
  return known
}

async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].map(String))
}
