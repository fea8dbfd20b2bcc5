import type { Heard } from './heard.ts'

/** Why a mail is taken for one that no person has written. */
export const automaticSigns = ['ownMail', 'autoSubmitted', 'bulk', 'list', 'noReturn', 'tooMany'] as const
export type AutomaticSign = (typeof automaticSigns)[number]

/** From so many mails of one sender within an hour on, programs are talking to each other. */
export const MOST_OF_ONE_SENDER = 20

/** By what a mail is known to have been written by a program; null when a person may have written it. */
export function automaticSign({ headers, isOurs, returnPath, lately }: Heard): AutomaticSign | null {
  const said = (name: string) => (headers.get(name) ?? []).map((one) => one.trim().toLowerCase())
  const has = (name: string) => said(name).some((one) => one !== '')
  if (isOurs) return 'ownMail'
  if (said('auto-submitted').some((one) => one !== '' && !/^no\b/.test(one))) return 'autoSubmitted'
  if (
    answersItself.some(has) ||
    said('x-auto-response-suppress').some((one) => /\b(all|autoreply|oof)\b/.test(one))
  )
    return 'autoSubmitted'
  if (said('precedence').some((one) => /^(bulk|junk|list|auto_reply)\b/.test(one))) return 'bulk'
  if (ofLists.some(has)) return 'list'
  if (returnPath === '') return 'noReturn'
  return lately >= MOST_OF_ONE_SENDER ? 'tooMany' : null
}

const answersItself = ['x-autoreply', 'x-autorespond', 'x-autoresponder']
const ofLists = ['list-id', 'list-unsubscribe', 'x-mailing-list']
