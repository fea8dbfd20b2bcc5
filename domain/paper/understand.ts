import type { SubmitWish } from '../case/moves/submit.ts'
import { missingFields } from '../case/moves/submit.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Channel } from '../organisation/window-kinds.ts'
import type { Kind, Policy } from '../policy/policy.ts'
import { type Instant, plusMilliseconds } from '../time.ts'
import { type Cells, cellOf, type PaperColumn, paperColumns } from './columns.ts'
import { writtenTime } from './written-time.ts'

/** Older forms are no late entry any more: whoever has one registers it by itself and says why. */
export const OLDEST_DAYS = 90

/** What is wrong with a cell. `refused`: registering it was refused, `about` says why. */
export type Fault = {
  readonly column: PaperColumn | null
  readonly why:
    | 'missing'
    | 'unknown'
    | 'unreadable'
    | 'inFuture'
    | 'tooOld'
    | 'tooLong'
    | 'notOfKind'
    | 'refused'
  readonly about?: string
}

/** What the words of a table are looked up in. */
export type Lookup = {
  readonly kindOf: (text: string) => Kind | null
  readonly categoryOf: (text: string) => string | null
  readonly spOf: (text: string) => string | null
  /** The name of the place as the network writes it; null for none that is known. */
  readonly provinceOf: (text: string) => string | null
  readonly cityOf: (text: string, province: string) => string | null
}

export type Ground = {
  readonly window: Organisation
  readonly channel: Channel
  readonly policy: Policy
  readonly zone: string
  readonly now: Instant
  readonly lookup: Lookup
}

/** A form that was understood: what is registered, and the category that it names. */
export type Understood = {
  readonly wish: SubmitWish & { readonly submittedAt: Instant; readonly kind: Kind }
  readonly category: string | null
}

/** Reads a form as it was typed in; all that is wrong with it at once. */
export function understand(
  cells: Cells,
  ground: Ground,
): { readonly form: Understood | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = paperColumns.flatMap((column) =>
    (cells[column]?.length ?? 0) > longest(column) ? [{ column, why: 'tooLong' } as const] : [],
  )
  const looked = <T>(column: PaperColumn, find: (text: string) => T | null): T | null => {
    const text = cellOf(cells, column)
    const found = text === '' ? null : find(text)
    if (text !== '' && found === null) faults.push({ column, why: 'unknown' })
    return found
  }
  const kind = looked('kind', ground.lookup.kindOf)
  if (cellOf(cells, 'kind') === '') faults.push({ column: 'kind', why: 'missing' })
  const category = looked('category', ground.lookup.categoryOf)
  const sp = looked('sp', ground.lookup.spOf)
  faults.push(...wrongCategory(category, kind, cells, ground.policy))
  const province = looked('province', ground.lookup.provinceOf) ?? ground.window.province
  const city =
    looked('city', (text) => ground.lookup.cityOf(text, province ?? '')) ??
    (province === ground.window.province ? ground.window.city : null)
  const times = timesIn(cells, ground)
  const amount = amountIn(cells)
  faults.push(...times.faults, ...amount.faults)
  const wish = {
    ...{ channel: ground.channel, window: ground.window.id, sp },
    customer: { ...textsOf(cells), province, city },
    kind: kind ?? 'complaint',
    submittedAt: times.takenAt ?? ground.now,
    consumedAt: times.consumedAt,
    serviceContent: cellOf(cells, 'serviceContent') || null,
    amount: amount.value,
    description: cellOf(cells, 'description'),
  }
  for (const column of missingFields(wish, ground.policy))
    if (!faults.some((one) => one.column === column)) faults.push({ column, why: 'missing' })
  return { form: faults.length === 0 ? { wish, category } : null, faults: inOrder(faults) }
}

function textsOf(cells: Cells) {
  const of = (column: PaperColumn) => cellOf(cells, column) || null
  return { name: of('name'), account: of('account'), contact: of('contact') }
}

function longest(column: PaperColumn): number {
  if (column === 'description') return 8000
  return column === 'formNo' ? 64 : 200
}

/** A category that an SP's own complaint gets is nothing that a customer writes on paper. */
function wrongCategory(
  category: string | null,
  kind: Kind | null,
  cells: Cells,
  policy: Policy,
): readonly Fault[] {
  const row = category === null ? undefined : policy.categories[category]
  if (!row) return []
  if (row.spOriginated || (kind !== null && row.kind !== kind))
    return [{ column: 'category', why: 'notOfKind' }]
  return row.namesSp && cellOf(cells, 'sp') === '' ? [{ column: 'sp', why: 'missing' }] : []
}

function timesIn(cells: Cells, { zone, now }: Ground) {
  const faults: Fault[] = []
  const read = (column: 'takenAt' | 'consumedAt', needs: 'time' | 'day'): Instant | null => {
    const text = cellOf(cells, column)
    if (text === '') return null
    const at = writtenTime(text, zone, needs)?.at
    if (at === undefined || at < '1900' || at >= '3000') faults.push({ column, why: 'unreadable' })
    else if (at > now) faults.push({ column, why: 'inFuture' })
    return at ?? null
  }
  const takenAt = read('takenAt', 'time')
  if (cellOf(cells, 'takenAt') === '') faults.push({ column: 'takenAt', why: 'missing' })
  const oldest = plusMilliseconds(now, -OLDEST_DAYS * 86_400_000)
  if (takenAt !== null && takenAt < oldest && faults.length === 0)
    faults.push({ column: 'takenAt', why: 'tooOld' })
  return { takenAt, consumedAt: read('consumedAt', 'day'), faults }
}

function amountIn(cells: Cells): { readonly value: number | null; readonly faults: readonly Fault[] } {
  const text = cellOf(cells, 'amount').normalize('NFKC').replace(/[,\s]/g, '')
  if (text === '') return { value: null, faults: [] }
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(text))
    return { value: null, faults: [{ column: 'amount', why: 'unreadable' }] }
  return { value: Number(text), faults: [] }
}

/** By column, as somebody reads along the row. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const place = ({ column }: Fault) => (column === null ? paperColumns.length : paperColumns.indexOf(column))
  return [...faults].sort((a, b) => place(a) - place(b))
}
