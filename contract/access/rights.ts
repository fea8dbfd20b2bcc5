import { breaksGlass, type Role, seesDisclosures, working } from '#domain/access/roles.ts'
import { writesArticles } from '#domain/knowledge/writing.ts'
import { answersForPersons, holdsLegally } from '#domain/privacy/legal-hold.ts'
import { billingRights } from '../billing/billing-rights.ts'
import { boardRights } from '../board/board-rights.ts'
import type { Endpoint } from '../endpoint.ts'
import { mailRights } from '../mail/mail-rights.ts'
import { portalRights } from '../portal/portal.ts'
import { reportRights } from '../report/report-rights.ts'
import { spRights } from '../sp/sp-rights.ts'
import { telephoneRights } from '../telephone/telephone-rights.ts'
import { deskRights } from './desk-rights.ts'
import { paperRights } from './paper-rights.ts'
import { sendingRights } from './sending-rights.ts'

/** What a key of a program may be given. */
export type KeyScope =
  | 'cases:read'
  | 'cases:write'
  | 'network:read'
  | 'network:write'
  | 'policy:read'
  | 'policy:write'
  | 'reports:read'
  | 'reports:write'
  | 'knowledge:read'
  | 'calls:write'
  | 'audit:read'

/** Who may ask for something at all; which cases they then see is decided by `seenBy`, what they may do by the domain. */
export type Right = {
  /** `anyone`: without signing in; `signedIn`: also before an organisation is chosen; `member`: for an organisation. */
  readonly who: 'anyone' | 'signedIn' | 'member' | readonly Role[]
  /** The scope that a program's key needs; null: not by a key. */
  readonly key: KeyScope | null
  /** Sensitive: the person must have proved who they are within the last minutes. */
  readonly stepUp?: true
  /** Also for an administrator who has no second factor yet. */
  readonly beforeFactor?: true
}

const anyone: Right = { who: 'anyone', key: null }
/** What has to do with entering itself. */
const entering: Right = { who: 'signedIn', key: null, beforeFactor: true }
const reads = (key: KeyScope): Right => ({ who: 'member', key })
/** What an administrator changes is sensitive; what they only look at is not. */
const administers = (key: KeyScope | null = null): Right => ({ who: ['administrator'], key, stepUp: true })
const looksAfter = (key: KeyScope | null = null): Right => ({ who: ['administrator'], key })
const editsPolicy: Right = { who: ['policyEditor'], key: 'policy:write', stepUp: true }

/** Whose province an article is of, and who approves it, is the domain's to say. */
const writesKnowledge: Right = { who: writesArticles, key: null }

const readsDisclosures: Right = { who: seesDisclosures, key: 'audit:read' }

/** How somebody looks at lists; whose lists they keep is decided in domain/queue/saving.ts. */
const keepsViews: Right = { who: 'member', key: null }

/** One line for each endpoint but the moves, which are all `movesCase`. An endpoint without a line does not start. */
export const rights: Readonly<Record<string, Right>> = {
  ...deskRights,
  submit: reads('cases:write'),
  promises: reads('cases:read'),
  list: reads('cases:read'),
  'export-cases': reads('cases:read'),
  counts: reads('cases:read'),
  duplicates: reads('cases:read'),
  'search-cases': reads('cases:read'),
  'suggest-cases': reads('cases:read'),
  'find-customer': { who: working, key: 'cases:read' },
  'other-cases': reads('cases:read'),
  ...billingRights,
  ...boardRights,
  'queue-views': keepsViews,
  'save-queue-view': keepsViews,
  'change-queue-view': keepsViews,
  'delete-queue-view': keepsViews,
  'choose-queue-views': keepsViews,
  'look-together': reads('cases:read'),
  'preview-together': reads('cases:read'),
  show: reads('cases:read'),
  timeline: reads('cases:read'),
  progress: reads('cases:read'),
  'search-articles': reads('knowledge:read'),
  'suggest-articles': reads('knowledge:read'),
  article: reads('knowledge:read'),
  'article-version': reads('knowledge:read'),
  'write-article': writesKnowledge,
  'rewrite-article': writesKnowledge,
  'step-article': writesKnowledge,
  'credit-article': reads('cases:write'),
  'case-articles': reads('cases:read'),
  ...telephoneRights,
  mentionable: { who: 'member', key: null },
  // Whose phrases somebody keeps is decided like that of lists; who uses one that promises money in domain/phrase.
  phrases: { who: 'member', key: null },
  'save-phrase': { who: 'member', key: null },
  'change-phrase': { who: 'member', key: null },
  'delete-phrase': { who: 'member', key: null },
  'use-phrase': { who: 'member', key: null },
  // A macro gives no right: each of its moves is made by itself, by whoever may make it.
  macros: { who: 'member', key: null },
  'save-macro': { who: 'member', key: null },
  'change-macro': { who: 'member', key: null },
  'delete-macro': { who: 'member', key: null },
  'preview-macro': { who: 'member', key: null },
  'use-macro': { who: 'member', key: null },
  ...mailRights,
  ...paperRights,
  ...spRights,
  'first-run-state': anyone,
  'first-run': anyone,
  'sign-in': anyone,
  'sign-in-code': anyone,
  'who-am-i': entering,
  'act-for': entering,
  'sign-out': entering,
  prove: entering,
  'change-password': entering,
  'second-factor': entering,
  'begin-factor': { ...entering, stepUp: true },
  'confirm-factor': { ...entering, stepUp: true },
  'remove-factor': { ...entering, stepUp: true },
  'renew-recovery-codes': { ...entering, stepUp: true },
  'reset-factor': administers(),
  sessions: entering,
  'end-session': entering,
  'end-other-sessions': entering,
  renewals: entering,
  'read-renewals': entering,
  'sign-on-offer': anyone,
  'begin-sign-on': anyone,
  'finish-sign-on': anyone,
  'my-sign-on': entering,
  'link-sign-on': { ...entering, stepUp: true },
  'unlink-sign-on': { ...entering, stepUp: true },
  organisations: reads('network:read'),
  'add-organisation': administers('network:write'),
  'change-organisation': administers('network:write'),
  'import-organisations': administers('network:write'),
  standing: looksAfter('network:read'),
  'take-cases-back': administers('network:write'),
  people: looksAfter(),
  'invite-person': administers(),
  'invite-again': administers(),
  'give-seat': administers(),
  'end-seat': administers(),
  'transfer-person': administers(),
  leave: administers(),
  deputies: { who: 'member', key: null },
  'deputy-candidates': { who: 'member', key: null },
  'name-deputy': { who: 'member', key: null, stepUp: true },
  'end-deputy': { who: 'member', key: null },
  'accept-invitation': anyone,
  'person-sign-on': looksAfter(),
  'set-sign-on': administers(),
  keys: looksAfter(),
  'make-key': administers(),
  'revoke-key': administers(),
  directory: reads('network:read'),
  'write-directory': reads('network:write'),
  'verify-directory': reads('network:write'),
  'export-directory': reads('network:read'),
  'import-directory': reads('network:write'),
  policy: reads('policy:read'),
  'publish-policy': editsPolicy,
  calendars: reads('policy:read'),
  'write-calendars': editsPolicy,
  ...reportRights,
  attachments: reads('cases:read'),
  attach: reads('cases:write'),
  'ask-for-file': reads('cases:read'),
  picture: reads('cases:read'),
  // The address itself was given to somebody who may, for one time and a minute.
  'take-file': anyone,
  reveal: { who: working, key: null },
  disclosures: readsDisclosures,
  'export-disclosures': readsDisclosures,
  // Asked of a case: whoever does not see it is told that there is none, before anything of roles.
  'legal-hold': { who: 'member', key: null },
  'set-legal-hold': { who: holdsLegally, key: null, stepUp: true },
  'lift-legal-hold': { who: holdsLegally, key: null, stepUp: true },
  'person-data': { who: answersForPersons, key: null, stepUp: true },
  'erase-person': { who: answersForPersons, key: null, stepUp: true },
  'correct-customer': { who: answersForPersons, key: null, stepUp: true },
  ...sendingRights,
  ...portalRights,
  acts: { who: ['auditor'], key: 'audit:read' },
  verifications: { who: ['auditor'], key: 'audit:read' },
  'verify-history': { who: ['auditor'], key: null },
  'break-glass': { who: breaksGlass, key: null, stepUp: true },
}

/** The line of an endpoint; undefined when nobody has written one. */
export function rightOf({ name, tag }: Pick<Endpoint, 'name' | 'tag'>): Right | undefined {
  return tag === 'move' ? movesCase : rights[name]
}

/** A move: the domain decides who may make it, and a no is put on record with the case. */
export const movesCase: Right = { who: 'member', key: 'cases:write' }
