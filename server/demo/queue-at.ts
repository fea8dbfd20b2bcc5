import { inTurn } from './chance.ts'
import type { Sp } from './contacts.ts'
import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import type { Row } from './queue-rows.ts'
import type { Story } from './story.ts'
import type { Teller } from './telling.ts'
import { type Stage, type Waiting, waits } from './waiting.ts'
import type { Level } from './ways.ts'

const atWindow: readonly Category[] = [
  'general',
  'feeNoSp',
  'network',
  'general',
  'query',
  'consultation',
  'feeSp',
]
const above: readonly Category[] = ['general', 'network', 'feeNoSp', 'general', 'feeNoSp']
const atCentre: readonly Category[] = ['general', 'general', 'feeNoSp', 'spService']
const spCategories: readonly Category[] = ['feeSp', 'feeSp', 'spService']

/** The cases that wait at one desk, from places taken in turn. */
export function queueAt(
  level: Level,
  places: readonly Place[],
  rows: readonly Row[],
  teller: Teller,
  sp?: () => Sp,
): readonly Story[] {
  const nextPlace = inTurn(places)
  const categories = level === 0 ? atWindow : level === 3 ? atCentre : above
  const nextOne = inTurn(categories)
  const nextSp = inTurn(spCategories)
  return rows.flatMap(([stage, owed, due]) =>
    due.map((dueIn) => {
      const withSp = stage === 'withSp' || stage === 'answeredBySp'
      const category = fitting(withSp ? nextSp() : nextOne(), stage, owed, dueIn)
      const place = nextPlace()
      const names = category === 'feeSp' || category === 'spService'
      const chosen = names ? (sp ?? (() => spOf(place, level, teller)))() : undefined
      return waits({ place, category, stage, level, owed, dueIn, ...(chosen ? { sp: chosen } : {}) }, teller)
    }),
  )
}

/** A category that can be where it waits: only complaints climb, and twelve hours do not hold two thousand minutes. */
function fitting(category: Category, stage: Stage, owed: Waiting['owed'], dueIn: number): Category {
  const stays = stage === 'new' || stage === 'sorted'
  if (!stays && (category === 'query' || category === 'consultation')) return 'general'
  if (stage === 'new' && category === 'feeSp') return 'feeNoSp'
  // A registered contact is timed as a general complaint until it is sorted.
  if (stage === 'new' && (category === 'network' || category === 'feeNoSp')) return 'general'
  if (category === 'network' && owed === 'resolve' && dueIn > 600) return 'general'
  if (category === 'feeNoSp' && owed === 'firstReply' && dueIn > 110) return 'general'
  return category
}

function spOf(place: Place, level: Level, { sps }: Teller): Sp {
  const local = level === 3 ? undefined : sps.local(place.home.province ?? '')
  return local ?? sps.national()
}
