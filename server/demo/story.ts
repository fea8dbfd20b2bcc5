import type { MoveName } from '#contract/case/wishes.ts'
import type { Role } from '#domain/access/roles.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import type { Chance } from './chance.ts'

/** The numbers that the cases of a story were given, by the names the story has for them. */
export type Numbers = (name: string) => string

export type Wish =
  | Readonly<Record<string, unknown>>
  | ((at: Instant, numbers: Numbers) => Readonly<Record<string, unknown>>)

/** Something somebody does with a case, without its time. */
export type Deed = {
  readonly by: OrganisationId
  readonly move: MoveName | 'submit'
  readonly wish: Wish
  /** Done so many minutes after the deed before it, whatever else takes long. */
  readonly soon?: number
  /** What the person must be there; by default what those who work there are. */
  readonly role?: Role
  /** By the SP's mail, which is its own as its signature says. */
  readonly byMail?: boolean
  /** The name that the story gives to the case this opens: a parent, an appeal. */
  readonly opens?: string
  /** The refusal that the rules answer with: tried all the same, and kept on record. */
  readonly refused?: string
}

/** A deed at its minute of the story, on one of its cases. */
export type Act = Deed & { readonly minute: number; readonly of: string }

/** One case, or some that belong together, from the first contact on; what lies after now has not happened yet. */
export type Story = { readonly start: Instant; readonly acts: readonly Act[] }

/** The only case of most stories. */
export const only = 'case'

/** The deeds spread over the minutes from 0 to `last`, the first and the last exactly there; what is done soon, soon. */
export function spread(deeds: readonly Deed[], last: number, by: Chance, of = only): readonly Act[] {
  const gaps = deeds.slice(1).map(({ soon }) => ({ soon: soon ?? 0, share: soon ? 0 : by.number(40, 160) }))
  const soon = gaps.reduce((sum, gap) => sum + gap.soon, 0)
  const shares = gaps.reduce((sum, gap) => sum + gap.share, 0)
  const squeezed = soon === 0 ? 1 : Math.min(1, (shares === 0 ? last : last * 0.8) / soon)
  const each = shares === 0 ? 0 : (last - soon * squeezed) / shares
  let minute = 0
  return deeds.map((deed, index) => {
    const gap = gaps[index - 1]
    if (gap) minute += gap.soon * squeezed + gap.share * each
    return { ...deed, of, minute }
  })
}

/** Acts of several strands in the order of time; those of one strand keep theirs. */
export function together(...strands: readonly (readonly Act[])[]): readonly Act[] {
  return strands.flat().sort((a, b) => a.minute - b.minute)
}

/** A deed at a minute of its own, besides the others. */
export function meanwhile(minute: number, deed: Deed, of = only): readonly Act[] {
  return [{ ...deed, minute, of }]
}
