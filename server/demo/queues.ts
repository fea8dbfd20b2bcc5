import { inTurn } from './chance.ts'
import type { Sp } from './contacts.ts'
import type { Category } from './matters.ts'
import { cardPlace, localPlace, must, nationalPlace, type Place } from './places.ts'
import type { Story } from './story.ts'
import type { Teller } from './telling.ts'
import { type Stage, type Waiting, waits } from './waiting.ts'
import type { Level } from './ways.ts'

type Owed = Waiting['owed']

/** What waits at one desk: for every stage the promise that is next, and the minutes until it falls due. */
export type Row = readonly [stage: Stage, owed: Owed, dueIn: readonly number[]]

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
function fitting(category: Category, stage: Stage, owed: Owed, dueIn: number): Category {
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

const window: readonly Row[] = [
  ['new', 'firstReply', [6, 26, 52, 118, 171]],
  ['sorted', 'firstReply', [-9, 14, 41, 95]],
  ['resultInHand', 'resolve', [35, 300, 1500, -30]],
  ['held', 'resolve', [1100, 2600]],
  ['returned', 'firstReply', [22]],
  ['returned', 'resolve', [2000]],
]

const branch: readonly Row[] = [
  ['arrived', 'firstReply', [8, 33, 58, -14, 110]],
  ['arrived', 'resolve', [4, 55, 400, 1700, 3200, -200]],
  ['resultInHand', 'resolve', [240, 2100]],
  ['returned', 'resolve', [900]],
  ['held', 'resolve', [1800]],
  ['solvedHere', 'resolve', [2700]],
]

const province: readonly Row[] = [
  ['arrived', 'firstReply', [12]],
  ['arrived', 'resolve', [28, 130, 700, 1900, 3000, -45]],
  ['answeredBySp', 'resolve', [500, 2400]],
  ['resultInHand', 'resolve', [90, 1300]],
  ['asking', 'resolve', [300, 1000, 2200]],
]

const centre: readonly Row[] = [
  ['arrived', 'resolve', [50, 150, 480, 900, 1500, 2300, 3100, -80]],
  ['answeredBySp', 'resolve', [700, 2000, 2800]],
  ['asking', 'resolve', [1200]],
]

const small: readonly Row[] = [
  ['sorted', 'firstReply', [17, 66]],
  ['new', 'firstReply', [48]],
  ['resultInHand', 'resolve', [600, 1900]],
  ['held', 'resolve', [1500]],
]

const smallAbove: readonly Row[] = [
  ['arrived', 'firstReply', [31]],
  ['arrived', 'resolve', [58, 420, 1600, -120]],
  ['resultInHand', 'resolve', [800]],
]

/** The full queues of the desks whose people the demonstration names first. */
export function mainQueues(teller: Teller): readonly Story[] {
  const { network } = teller
  const hotline = (where: string, city: string) => localPlace(network, where, city, 'hotline10000')
  const changsha = hotline('湖南', '长沙')
  const hunan = [changsha, hotline('湖南', '衡阳'), hotline('湖南', '株洲'), hotline('湖南', '岳阳')]
  const web = nationalPlace(network, 'W-CN-WEB', '湖南', '长沙')
  const everywhere = [
    changsha,
    hotline('广东', '广州'),
    hotline('浙江', '杭州'),
    hotline('四川', '成都'),
    nationalPlace(network, 'W-CN-WEB', '上海', '上海'),
    hotline('湖北', '武汉'),
    hotline('浙江', '宁波'),
  ]
  const clerk = (id: string) => () => must(network.find(id), id)
  const spDue = (...due: readonly number[]): readonly Row[] => [['withSp', 'spReply', due]]
  const local = spDue(-65, -7, 4, 9, 21, 29, 47, 59, 88, 126, 160, 174)
  return [
    ...queueAt(0, [changsha], window, teller),
    ...queueAt(1, [changsha, changsha, web], branch, teller),
    ...queueAt(2, hunan, province, teller),
    ...queueAt(3, everywhere, centre, teller),
    ...queueAt(
      3,
      [cardPlace(network, 'W-CN-WEB')],
      [
        ['arrived', 'resolve', [1250, 2600]],
        ['arrived', 'firstReply', [40]],
      ],
      teller,
    ),
    ...queueAt(2, hunan, local, teller, clerk('SP-L4301')),
    ...queueAt(3, everywhere, spDue(-30, -4, 6, 16, 34, 56, 83, 115, 150, 168, 175), teller, clerk('SP-N01')),
  ]
}

/** Smaller queues: the other cities and windows of the demonstration, some provinces, other SPs. */
export function otherQueues(teller: Teller): readonly Story[] {
  const { network } = teller
  const local = (where: string, city: string, kind: 'hotline10000' | 'businessHall' | 'accountManager') =>
    localPlace(network, where, city, kind)
  const cities = [
    ['广东', '广州'],
    ['浙江', '杭州'],
    ['上海', '上海'],
    ['四川', '成都'],
  ] as const
  const homes = [
    ['湖南', '长沙'],
    ['广东', '深圳'],
    ['浙江', '宁波'],
    ['四川', '绵阳'],
    ['江苏', '南京'],
  ] as const
  const counters = [
    ['湖南', '长沙'],
    ['广东', '广州'],
    ['浙江', '杭州'],
  ] as const
  const few: readonly Row[] = [
    ['sorted', 'resolve', [1400]],
    ['resultInHand', 'resolve', [2500]],
  ]
  return [
    ...cities.flatMap(([where, city]) => {
      const place = local(where, city, 'hotline10000')
      return [
        ...queueAt(0, [place], small, teller),
        ...queueAt(1, [place], smallAbove, teller),
        ...queueAt(2, [place], smallAbove, teller),
      ]
    }),
    ...['W-CN-WEB', 'W-CN-HOTLINE', 'W-CN-MAIL'].flatMap((id) =>
      queueAt(
        0,
        homes.map(([where, city]) => nationalPlace(network, id, where, city)),
        small,
        teller,
      ),
    ),
    ...counters.flatMap(([where, city]) => [
      ...queueAt(0, [local(where, city, 'businessHall')], few, teller),
      ...queueAt(0, [local(where, city, 'accountManager')], few, teller),
    ]),
    ...queueAt(
      2,
      [local('广东', '广州', 'hotline10000'), local('广东', '佛山', 'hotline10000')],
      [['withSp', 'spReply', [11, 43, 97, 140, -18]]],
      teller,
      () => must(network.find('SP-L4401'), 'SP-L4401'),
    ),
    ...queueAt(
      3,
      [local('北京', '北京', 'hotline10000'), local('云南', '昆明', 'hotline10000')],
      [['withSp', 'spReply', [62, 133]]],
      teller,
    ),
    ...queueAt(
      1,
      [
        local('陕西', '西安', 'hotline10000'),
        local('福建', '福州', 'hotline10000'),
        local('湖北', '武汉', 'hotline10000'),
      ],
      smallAbove,
      teller,
    ),
  ]
}
