import { randomUUIDv7 } from 'node:crypto'
import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import { caseNumber } from '#server/case/number.ts'
import { sharesOf } from '../nation/share-out.ts'
import { type Life, lives } from './lives.ts'
import { daysBefore, minutesOf, type Wish } from './play-life.ts'

/** What stands in ids and accounts of a specimen where its copies have a number of their own. */
export const MARKER = 'c0dec0de'
/** Cases begin within so many days. */
const DAYS = 100

export type Specimen = { readonly wish: Wish; readonly isOpen: boolean }

/** So many cases that have ended and so many that are under way, spread over the country by its people and over time. */
export function specimenWishes(
  network: Network,
  now: Instant,
  { ended, open }: { readonly ended: number; readonly open: number },
): readonly Specimen[] {
  const window = spread(
    sharesOf(network).filter((one) => one.window.provinceCode !== null),
    ({ of }) => of,
  )
  const any = spread(lives, ({ of }) => of)
  const climbing = spread(
    lives.filter(({ answeredAtOnce }) => !answeredAtOnce),
    ({ of }) => of,
  )
  const made = (no: number, of: number, isOpen: boolean): Specimen => {
    const place = window(evenly(no, 0))
    const life = (isOpen ? climbing : any)(evenly(no, 1))
    const begins = isOpen
      ? minutesBefore(now, 5 + (minutesOf(life) - 10) * ((no + 0.5) / of))
      : daysBefore(now, 3 + (DAYS - 3) * ((no + 0.5) / of))
    return { isOpen, wish: wishOf(place, life, begins, now, no + (isOpen ? ended : 0)) }
  }
  return [
    ...Array.from({ length: ended }, (_, no) => made(no, ended, false)),
    ...Array.from({ length: open }, (_, no) => made(no, open, true)),
  ]
}

function wishOf(
  { window, province }: { readonly window: Organisation; readonly province: string },
  life: Life,
  begins: Instant,
  now: Instant,
  no: number,
): Wish {
  const shardKey = (window.provinceCode ?? 0) * 100
  // Numbers that nobody leases: a day of a province has seldom as many.
  const number = caseNumber(begins.slice(0, 10), shardKey, 90_000 + (no % 9_000))
  const id = `${randomUUIDv7().slice(0, 28)}${MARKER}`
  const contact = `138${String(no).padStart(8, '0')}`
  return {
    life,
    window,
    province,
    begins,
    now,
    identity: { id, shardKey, number },
    account: `gen${no}x${MARKER}`,
    contact,
  }
}

/** Points that fill the span from 0 to 1 evenly, however many there are; each `way` another way of filling it. */
function evenly(no: number, way: 0 | 1): number {
  const step = way === 0 ? 0.754_877_666_2 : 0.569_840_290_9
  return (0.5 + no * step) % 1
}

/** The one in which a point lies, when all are laid one behind the other by their weight. */
function spread<One>(all: readonly One[], weight: (one: One) => number): (point: number) => One {
  const whole = all.reduce((sum, one) => sum + weight(one), 0)
  return (point) => {
    let left = point * whole
    const found = all.find((one) => {
      left -= weight(one)
      return left < 0
    })
    const [first] = all
    if (first === undefined) throw new Error('nothing to choose from')
    return found ?? first
  }
}

function minutesBefore(now: Instant, minutes: number): Instant {
  return daysBefore(now, minutes / 1440)
}
