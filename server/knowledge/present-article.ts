import type { ArticleView } from '#contract/knowledge/articles.ts'
import { standingOf } from '#domain/knowledge/article.ts'
import { readingOf, reads } from '#domain/knowledge/reading.ts'
import { barsWriting, stepsFor } from '#domain/knowledge/steps.ts'
import { approvesFor, stopsFor, writesFor } from '#domain/knowledge/writing.ts'
import type { Network } from '#domain/organisation/network.ts'
import { provinceOperations } from '#domain/organisation/network.ts'
import type { Db } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KeptArticle, loadVersion, type VersionHead, versionsOf } from './article-store.ts'

/** Whether somebody works on articles that hold where this one does, and so sees its drafts. */
export function worksOn({ reach }: Pick<KeptArticle, 'reach'>, call: Call, shell: Shell): boolean {
  const actor = actorOf(call)
  const network = shell.reference.network()
  return [writesFor, approvesFor, stopsFor].some((does) => does(actor, reach, network))
}

/** The versions that somebody may read; none: the article does not exist for them. */
export function readableVersions(
  article: KeptArticle,
  versions: readonly VersionHead[],
  call: Call,
  shell: Shell,
): readonly VersionHead[] {
  if (worksOn(article, call, shell)) return versions
  const reading = readingOf(actorOf(call).organisation, shell.reference.network())
  const isReadable = (one: VersionHead) =>
    one.is === 'published' && reads(reading, article.reach, one.audience)
  // Who may not read what is said today reads nothing of what was said before.
  const current = versions.find((one) => one.no === article.published)
  return current && isReadable(current) ? versions.filter(isReadable) : []
}

/** The article as whoever asks may read it; null when it does not exist for them. */
export async function presentArticle(
  db: Db,
  article: KeptArticle,
  call: Call,
  shell: Shell,
): Promise<ArticleView | null> {
  const network = shell.reference.network()
  const versions = readableVersions(article, await versionsOf(db, article.id), call, shell)
  const no = article.published ?? versions[0]?.no
  const shown = no === undefined ? null : await loadVersion(db, article.id, no)
  if (versions.length === 0 || shown === null) return null
  const situation = { article, actor: actorOf(call), network, now: call.now }
  const { is: _, ...content } = shown
  return {
    ...{ id: article.id, organisation: article.organisation, published: article.published },
    ...{ reviewDueAt: article.reviewDueAt, because: article.because },
    reach: reachName(article.reach, network),
    organisationName: network.find(article.organisation)?.name ?? article.organisation,
    standing: standingOf(article, call.now),
    versions: versions.map(({ audience: _audience, topic: _topic, ...head }) => ({
      ...head,
      writers: [...head.writers],
    })),
    shown: { ...content, categories: [...content.categories] },
    may: [...(barsWriting(situation) === null ? (['write'] as const) : []), ...stepsFor(situation)],
  }
}

/** What a reach is called: the province; null for the nation. */
export function reachName(reach: number | null, network: Network): string | null {
  return reach === null ? null : (provinceOperations(network, reach)?.province ?? String(reach))
}
