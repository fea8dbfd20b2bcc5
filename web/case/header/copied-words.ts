import type { CaseView } from '#contract/case/view.ts'

/** What is copied of a case: its number, the number with what it is about, or with the way to it as well. */
export const copies = ['number', 'title', 'link'] as const
export type Copy = (typeof copies)[number]

/** The words of a copy. */
export function copiedWords(
  copy: Copy,
  { number, title: about }: Pick<CaseView, 'number' | 'title'>,
  origin: string,
) {
  const title = about === '' ? number : `${number} ${about}`
  if (copy === 'number') return number
  return copy === 'title' ? title : `${title} ${origin}/cases/${number}`
}
