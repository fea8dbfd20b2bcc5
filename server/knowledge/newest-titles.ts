import { readingOf } from '#domain/knowledge/reading.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { listOf, whereOf } from './article-lists.ts'

type Title = { readonly id: string; readonly title: string }

/** The newest published articles that hold every word, as far as whoever asks reads them. */
export async function newestTitles(
  call: Pick<Call, 'who' | 'now'> & { readonly body: { readonly words: string } },
  most: number,
  shell: Shell,
): Promise<readonly Title[]> {
  const reading = readingOf(actorOf(call).organisation, shell.reference.network())
  const whose = { reading, own: null, now: call.now, after: null }
  const where = whereOf('published', { text: call.body.words }, whose)
  const { from, at } = listOf.published
  const { rows } = await shell.pool.query<Title>(
    `select a.id, v.title from ${from} where ${where.sql} order by ${at} desc, a.id desc limit ${most}`,
    [...where.values],
  )
  return rows
}
