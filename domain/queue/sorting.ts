/** The orders in which a list can stand: by what, and which end of it comes first. */
export const sortings = {
  due: { by: 'due', first: 'least' },
  oldest: { by: 'received', first: 'least' },
  newest: { by: 'received', first: 'greatest' },
  changed: { by: 'changed', first: 'greatest' },
  /** Those first with which nothing has happened for longest. */
  quiet: { by: 'changed', first: 'least' },
} as const satisfies Readonly<Record<string, { readonly by: string; readonly first: 'least' | 'greatest' }>>

export type Sorting = keyof typeof sortings
export const sortingNames = Object.keys(sortings) as readonly Sorting[]

/** What a list stands in the order of. */
export type SortedBy = (typeof sortings)[Sorting]['by']
