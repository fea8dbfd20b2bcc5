import type { BoardSearch, ScorecardSearch } from './board/board-search.ts'
import { anchorOf } from './case/timeline/linked-entry.ts'
import type { IntakeSearch } from './intake/intake-search.ts'
import type { ArticleSearch, KnowledgeSearch } from './knowledge/knowledge-search.ts'
import type { DirectorySearch } from './network/directory-search.ts'
import type { DisclosureSearch } from './privacy/disclosure-search.ts'
import type { QueueSearch } from './queue/queue-search.ts'
import type { SearchAddress } from './search/search-address.ts'
import type { SendingSearch } from './sending/sending-search.ts'

/** Every address of the app, as the router takes it. */
export const paths = {
  home: () => ({ to: '/' }) as const,
  queue: (search: QueueSearch = {}) => ({ to: '/queue', search }) as const,
  /** A case, or an entry of its timeline. */
  case: (number: string, entry: number | null = null) =>
    ({
      ...{ to: '/cases/$number', params: { number } },
      ...(entry === null ? {} : { hash: anchorOf(entry) }),
    }) as const,
  intake: (search: IntakeSearch = {}) => ({ to: '/intake', search }) as const,
  mail: () => ({ to: '/mail' }) as const,
  paper: () => ({ to: '/paper' }) as const,
  pile: (pile: string) => ({ to: '/paper/$pile', params: { pile } }) as const,
  pileReceipt: (pile: string) => ({ to: '/paper/$pile/receipt', params: { pile } }) as const,
  knowledge: (search: KnowledgeSearch = {}) => ({ to: '/knowledge', search }) as const,
  newArticle: () => ({ to: '/knowledge/new' }) as const,
  article: (article: string, search: ArticleSearch = {}) =>
    ({ to: '/knowledge/$article', params: { article }, search }) as const,
  editArticle: (article: string) => ({ to: '/knowledge/$article/edit', params: { article } }) as const,
  board: (search: BoardSearch = {}) => ({ to: '/board', search }) as const,
  scorecard: (search: ScorecardSearch = {}) => ({ to: '/board/sps', search }) as const,
  wall: () => ({ to: '/wall' }) as const,
  reports: () => ({ to: '/reports' }) as const,
  report: (report: string) => ({ to: '/reports/$report', params: { report } }) as const,
  month: (period: string) => ({ to: '/reports/month/$period', params: { period } }) as const,
  /** What is looked for stands behind `#`, which no server is told. */
  search: (words = '', search: SearchAddress = {}) =>
    ({ to: '/search', search, hash: encodeURIComponent(words.toWellFormed()) }) as const,
  directory: (search: DirectorySearch = {}) => ({ to: '/directory', search }) as const,
  policy: () => ({ to: '/policy' }) as const,
  account: () => ({ to: '/account' }) as const,
  network: () => ({ to: '/network' }) as const,
  disclosures: (search: DisclosureSearch = {}) => ({ to: '/disclosures', search }) as const,
  persons: () => ({ to: '/persons' }) as const,
  audit: () => ({ to: '/audit' }) as const,
  sendings: (search: SendingSearch = {}) => ({ to: '/sendings', search }) as const,
  signIn: (next?: string) => ({ to: '/sign-in', search: next ? { next } : {} }) as const,
} as const
