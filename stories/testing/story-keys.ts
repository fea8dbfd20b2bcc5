import { textOfKeys } from '#server/secrets/keyring.ts'
import { newSecretKey } from '#server/secrets/secrets.ts'

/** The keys of every server of a story that is not alone with its data directory: those on one database need the same. */
export const storyKeys = textOfKeys([newSecretKey()]).trim()
