import { type Compared, isSameMatter, type Matter } from '../case/same-matter.ts'
import { type Cells, cellOf, paperColumns } from './columns.ts'
import { type Fault, type Ground, type Understood, understand } from './understand.ts'

/** What a form of a pile comes to, before anything is registered. */
export type Verdict = 'ready' | 'faulty' | 'probable' | 'known'

/** Another case, or another form of the pile, that is probably about the same matter; or the case that this form became. */
export type Rival = { readonly number: string } | { readonly line: number }

export type Judged = {
  readonly verdict: Verdict
  readonly faults: readonly Fault[]
  readonly rival: Rival | null
}

/** An open case of somebody, by the account or by how they are reached. */
export type OpenCase = { readonly number: string; readonly compared: Compared }

/** A form among those that it is judged with. */
export type Placed = {
  readonly line: number
  readonly cells: Cells
  /** The case that the same form has become before, of this window; null for none. */
  readonly became: string | null
  readonly open: readonly OpenCase[]
  /** Whom it is of: equal for forms of the same account, or of the same number where there is no account. */
  readonly of: string | null
  /** Left out by somebody: nothing is measured by it. */
  readonly isLeftOut: boolean
}

/** Judges the forms of a pile, in their order: each against what is there already and against those before it. */
export function judgePile(
  placed: readonly Placed[],
  ground: Ground,
): readonly (Judged & { readonly form: Understood | null })[] {
  const before = new Map<string, { line: number; matter: Matter; compared: Compared }[]>()
  const seen = new Map<string, number>()
  return placed.map((one) => {
    const { form, faults } = understand(one.cells, ground)
    const identity = identityOf(one.cells)
    const twin = seen.get(identity)
    if (twin === undefined && !one.isLeftOut) seen.set(identity, one.line)
    if (one.became !== null)
      return { form, verdict: 'known', faults: [], rival: { number: one.became } } as const
    if (twin !== undefined) return { form, verdict: 'known', faults: [], rival: { line: twin } } as const
    if (!form) return { form, verdict: 'faulty', faults, rival: null } as const
    const matter = matterOf(form)
    const own = one.of === null ? [] : (before.get(one.of) ?? [])
    const open = one.open.find((c) => isSameMatter(c.compared, matter))
    const earlier = own.find((other) => isSameMatter(other.compared, matter))
    if (one.of !== null && !open && !earlier && !one.isLeftOut)
      before.set(one.of, [...own, { line: one.line, matter, compared: comparedOf(matter) }])
    const rival = open ? { number: open.number } : earlier ? { line: earlier.line } : null
    return { form, verdict: rival ? 'probable' : 'ready', faults: [], rival } as const
  })
}

/**
 * By what a form is known again: the number that was printed on it, or else everything that was typed in. The same form
 * of the same window is registered once, in whatever pile it comes.
 */
export function identityOf(cells: Cells): string {
  const printed = cellOf(cells, 'formNo').normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  if (printed !== '') return `no ${printed}`
  return `row ${JSON.stringify(paperColumns.map((column) => cellOf(cells, column)))}`
}

function matterOf({ wish, category }: Understood): Matter {
  return { kind: wish.kind, category, sp: wish.sp ?? null, serviceContent: wish.serviceContent ?? null }
}

function comparedOf({ kind, category, sp, serviceContent }: Matter): Compared {
  return { kind, category, sp, intake: { sp, serviceContent } }
}
