import { isSpSide } from '../access/seeing.ts'
import type { Network } from '../organisation/network.ts'
import { spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'

/** What somebody can be typing at a case: the tabs of the composer, and the form of a move. */
export const typedThings = ['reply', 'partner', 'note', 'call', 'move'] as const
export type Typed = (typeof typedThings)[number]

/** Somebody who has a case on the screen, and what they type at this moment if they do. */
export type Present = {
  readonly person: string
  readonly name: string
  readonly organisation: OrganisationId
  readonly typing: Typed | null
}

/** Somebody as others learn of them; an SP's people learn nobody's name but their own colleagues'. */
export type Shown = {
  readonly name: string | null
  readonly organisation: OrganisationId
  readonly typing: Typed | null
}

/** What is written for an SP to read: of whoever types anything else an SP learns only that they are there. */
const writtenForSp: readonly Typed[] = ['partner']

/**
 * Who else is at a case, each once. An SP learns of the operator only the organisations that the case names to it
 * anyway, without the person, and of other SPs nothing (0018).
 */
export function presentTo(
  reader: Pick<Present, 'person' | 'organisation'>,
  there: readonly Present[],
  network: Network,
  namedToSp: readonly OrganisationId[],
): readonly Shown[] {
  const others = there.filter((one) => one.person !== reader.person)
  const shown = isSpSide(reader.organisation, network)
    ? others.flatMap((one) => asSpLearns(one, reader.organisation, network, namedToSp))
    : others.map(({ name, organisation, typing }) => ({ name, organisation, typing }))
  const byWhom = Map.groupBy(shown, (one) => `${one.organisation} ${one.name ?? ''}`)
  const merged = [...byWhom.values()].flatMap(
    (same) => same.find((one) => one.typing !== null) ?? same[0] ?? [],
  )
  return merged.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))
}

function asSpLearns(
  { name, organisation, typing }: Present,
  reader: OrganisationId,
  network: Network,
  namedToSp: readonly OrganisationId[],
): readonly Shown[] {
  const sp = spBehind(network, organisation)?.id
  if (sp !== undefined) return sp === spBehind(network, reader)?.id ? [{ name, organisation, typing }] : []
  if (!namedToSp.includes(organisation)) return []
  return [
    { name: null, organisation, typing: typing !== null && writtenForSp.includes(typing) ? typing : null },
  ]
}

function orderOf({ name, organisation, typing }: Shown): string {
  return `${typing === null ? 1 : 0} ${organisation} ${name ?? ''}`
}
