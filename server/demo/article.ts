import type { ArticleForm } from '#contract/knowledge/articles.ts'

/** An article of the demonstration: who wrote it, how many days ago, and how far it has come. */
export type DemoArticle = ArticleForm & {
  /** The province or the centre, where a handler writes and a supervisor approves. */
  readonly by: 'N-CN' | 'P-HN'
  readonly days: number
  /** Absent: it was published. */
  readonly upTo?: 'draft' | 'proposed'
  /** What a second version says besides, a while later. */
  readonly rewritten?: string
}
