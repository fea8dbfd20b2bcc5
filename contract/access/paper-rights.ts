import { working } from '#domain/access/roles.ts'
import type { Right } from './rights.ts'

const atWindow: Right = { who: working, key: null }

/** Piles of paper forms: whose window takes them in, and who reads them, is the domain's to say (domain/paper/who.ts). */
export const paperRights: Readonly<Record<string, Right>> = {
  piles: atWindow,
  'stage-pile': atWindow,
  'add-forms': atWindow,
  'judge-pile': atWindow,
  pile: atWindow,
  'pile-forms': atWindow,
  'correct-form': atWindow,
  'decide-forms': atWindow,
  'import-forms': atWindow,
  'finish-pile': atWindow,
  'pile-receipt': atWindow,
  'verify-receipt': { who: 'member', key: 'cases:read' },
}
