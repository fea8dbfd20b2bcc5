import { knowledgeRefusals } from './knowledge/knowledge-refusals.ts'
import { mailRefusals } from './mail/mail-refusals.ts'

/** Refusals of what one works with around the cases. */
export const deskRefusals = { ...knowledgeRefusals, ...mailRefusals } as const
