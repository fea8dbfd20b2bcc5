import { overseesSendings } from '#domain/sending/overseeing.ts'
import type { Right } from './rights.ts'

const oversees: Right = { who: overseesSendings, key: null }

/** Who looks after what goes out. */
export const sendingRights: Readonly<Record<string, Right>> = {
  sendings: oversees,
  'repeat-sending': oversees,
  'give-up-sending': oversees,
}
