export type Catalogue = { readonly [key: string]: string | Catalogue }

type Same<W> = { readonly [K in keyof W]: W[K] extends string ? string : Same<W[K]> }

/** Words in both languages; the compiler sees to it that neither has one that the other lacks. */
export function both<const W extends Catalogue>(
  zh: W,
  en: Same<W>,
): { readonly zh: W; readonly en: Same<W> } {
  return { zh, en }
}
