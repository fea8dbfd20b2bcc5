import type { QueueRow } from '#contract/case/queue.ts'

/** What a case is about on one line: its title; where nobody gave one, as much of the description as there is room for. */
export function aboutOf({ title, description }: Pick<QueueRow, 'title' | 'description'>): string {
  const said = description.replace(/\s+/g, ' ').trim()
  return said.startsWith(title) ? said : title
}
