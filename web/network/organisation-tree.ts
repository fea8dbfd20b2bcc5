import type { OrganisationForm } from '#contract/network/organisations.ts'

/** A unit with those that report to it. */
export type Branch = OrganisationForm & { readonly children?: readonly Branch[] }

/** Units as trees; with `fits` only those that fit, and those above them so that one sees where they hang. */
export function treesOf(
  all: readonly OrganisationForm[],
  fits: (one: OrganisationForm) => boolean = () => true,
): readonly Branch[] {
  const byParent = Map.groupBy(all, (one) => one.parent)
  const grown = (one: OrganisationForm): Branch | null => {
    const children = (byParent.get(one.id) ?? []).flatMap((child) => grown(child) ?? [])
    if (children.length > 0) return { ...one, children }
    return fits(one) ? one : null
  }
  const known = new Set(all.map((one) => one.id))
  const roots = all.filter((one) => one.parent === null || !known.has(one.parent))
  return roots.flatMap((one) => grown(one) ?? [])
}

/** The ids of everything that has something below it. */
export function parentsIn(trees: readonly Branch[]): readonly string[] {
  return trees.flatMap((one) => (one.children ? [one.id, ...parentsIn(one.children)] : []))
}
