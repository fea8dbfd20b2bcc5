import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, Refused } from './refused.ts'

/** The first word of every key: what kind of answer it is. */
export const keys = {
  me: ['me'],
  factor: ['factor'],
  newFactor: ['new-factor'],
  sessions: ['sessions'],
  renewals: ['renewals'],
  firstRun: ['first-run'],
  home: ['home'],
  unread: ['unread-notices'],
  notices: ['notices'],
  noticeWishes: ['notice-wishes'],
  queue: ['queue'],
  queueRows: ['queue-rows'],
  counts: ['counts'],
  colleagues: ['colleagues'],
  views: ['queue-views'],
  phrases: ['phrases'],
  macros: ['macros'],
  mails: ['mails'],
  mailboxes: ['mailboxes'],
  piles: ['piles'],
  spWays: ['sp-ways'],
  case: (number: string) => ['case', number],
  timeline: (number: string) => ['case', number, 'timeline'],
  timelinePages: (number: string) => ['case', number, 'timeline-pages'],
  attachments: (number: string) => ['case', number, 'attachments'],
  kept: (number: string) => ['case', number, 'kept'],
  caseArticles: (number: string) => ['case', number, 'articles'],
  progress: (number: string) => ['case', number, 'progress'],
  caseBilling: (number: string) => ['case-billing', number],
  accountBilling: ['account-billing'],
  connectors: ['billing-connectors'],
  otherCases: (number: string) => ['case', number, 'other-cases'],
  calls: ['calls'],
  caseCalls: (number: string) => ['case', number, 'calls'],
  extension: ['extension'],
  duplicates: ['duplicates'],
  callers: ['callers'],
  promises: ['promises'],
  draft: (place: string) => ['draft', place],
  organisations: ['organisations'],
  people: ['people'],
  deputies: ['deputies'],
  deputyCandidates: ['deputies', 'candidates'],
  directory: ['directory'],
  policy: ['policy'],
  calendars: ['calendars'],
  board: ['board'],
  reports: ['reports'],
  search: ['search'],
  knowledge: ['knowledge'],
  articleDraft: (article: string) => ['article-draft', article],
  article: (article: string) => ['knowledge', 'article', article],
  disclosures: ['disclosures'],
  sendings: ['sendings'],
  acts: ['acts'],
  verifications: ['verifications'],
  apiKeys: ['api-keys'],
  signOn: ['sign-on'],
  signOnOf: (person: string) => ['sign-on', person],
  signOnOffer: ['sign-on-offer'],
} as const

/** Only what the network did is tried again; a no stays a no. */
function isWorthAnother(failures: number, error: unknown): boolean {
  const passing = error instanceof Refused && ['unreachable', 'unavailable'].includes(error.code)
  return passing && failures < 2
}

function onError(error: unknown): void {
  // Asked again rather than believed: the session may have got another token meanwhile.
  if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: keys.me })
}

/** What the server answered last, kept while it is fresh. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: isWorthAnother, staleTime: 20_000, refetchOnWindowFocus: true },
    // Without a network a no comes at once, rather than what was meant an hour ago being done later.
    mutations: { retry: false, networkMode: 'always' },
  },
})
