import type { CategoryRow, Kind } from '#domain/policy/policy.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Chance, inTurn } from './chance.ts'
import { customersOf, type Invented } from './customers.ts'
import { type Category, matters } from './matters.ts'
import { must, type Place } from './places.ts'
import type { Deed } from './story.ts'

const DAY = 1440

export type Sp = { readonly id: string; readonly name: string }

/** What a contact is about besides its place and category. */
export type Subject = {
  readonly sp?: Sp
  readonly customer?: Invented
  /** Registered only: accepted and classified later, or never. */
  readonly unsorted?: boolean
  readonly more?: (at: Instant) => Readonly<Record<string, unknown>>
}

export type Contacts = {
  /** Somebody gets in touch: the form that the window fills in. */
  readonly arrives: (place: Place, category: Category, subject?: Subject) => Deed
  readonly customer: (home: Place['home']) => Invented
}

/** The row of the limits for a category. */
export function rowOf(category: Category): CategoryRow {
  return must(seedPolicy.categories[category], `the category ${category}`)
}

/** Gives the contacts their matters in turn, so that every one is heard. */
export function contactsOf(by: Chance): Contacts {
  const customer = customersOf(by)
  const next = Object.fromEntries(
    Object.entries(matters).map(([category, texts]) => [category, inTurn<string>(texts)]),
  )
  const arrives = (place: Place, category: Category, subject: Subject = {}): Deed => {
    const row = rowOf(category)
    const amount = row.feeDispute ? by.number(5, 120) + by.pick([0, 0.5, 0.8]) : null
    const text = must(next[category], category)()
    const description = text
      .replace('{sp}', subject.sp?.name ?? '某服务商')
      .replace('{yuan}', String(amount ?? 50))
    const [window = ''] = place.route
    const who = subject.customer ?? customer(place.home)
    const agoMinutes = by.number(60, 6 * DAY)
    const areaType = by.often(80) ? 'urban' : 'rural'
    const wish = (at: Instant) => ({
      channel: place.channel,
      window,
      customer: { ...who },
      description,
      ...(row.networkFault ? { areaType } : {}),
      ...(amount === null ? {} : { amount, disputedAt: plusMinutes(at, -agoMinutes - 2 * DAY) }),
      ...(needsDetail(place, row) ? { consumedAt: plusMinutes(at, -agoMinutes) } : {}),
      ...(needsDetail(place, row) ? { serviceContent: serviceOf(subject.sp?.name) } : {}),
      ...(subject.sp ? { sp: subject.sp.id } : {}),
      ...sorting(row.kind, category, subject),
      ...subject.more?.(at),
    })
    return { by: window, move: 'submit', wish }
  }
  return { arrives, customer }
}

/** A registered contact only says of which kind it seems to be; the window that has time sorts it at once. */
function sorting(kind: Kind, category: Category, { unsorted, sp }: Subject) {
  if (unsorted) return { kind }
  return { kind, classification: { kind, category, sp: sp?.id ?? null } }
}

function needsDetail(place: Place, row: CategoryRow): boolean {
  return row.feeDispute || row.namesSp || place.channel === 'webSelfService'
}

const services: readonly (readonly [RegExp, string])[] = [
  [/影/, '高清影视包月'],
  [/网游/, '网游点卡'],
  [/音乐|戏曲/, '畅听包月'],
  [/教育|课堂/, '名师课堂包月'],
  [/财经/, '股市行情包月'],
  [/资讯/, '资讯早晚报'],
  [/动漫/, '动漫乐园包月'],
  [/读书/, '读书会员'],
]

function serviceOf(sp: string | undefined): string {
  if (sp === undefined) return '互联星空基础服务'
  return services.find(([word]) => word.test(sp))?.[1] ?? `${sp}会员包月`
}
