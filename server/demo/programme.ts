import type { Network } from '#domain/organisation/network.ts'
import type { WindowKind } from '#domain/organisation/window-kinds.ts'
import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { chance } from './chance.ts'
import { contactsOf } from './contacts.ts'
import { answeredQuery, atWindow, type Ending, solvedAbove, throughSp, told } from './finished.ts'
import { otherQueues } from './other-queues.ts'
import { cardPlace, localPlace, nationalPlace, type Place } from './places.ts'
import { mainQueues } from './queues.ts'
import { showpieces } from './showpieces.ts'
import type { Story } from './story.ts'
import { spChoice, type Teller } from './telling.ts'
import { calledTwice, rejected, secondRound, unreachable, withdrawn } from './turns.ts'

const SEED = 20_010_611
const TEN_DAYS = 10 * 1440
const TWO_MONTHS = 62 * 1440
/** For so many cases there is one of the month before, so that its reports show something. */
const FOR_ONE_OLDER = 6

/**
 * About so many cases: first of everything that can happen, then what waits at the desks, then what is over; and some
 * older ones besides.
 */
export function programme(network: Network, now: Instant, cases: number): readonly Story[] {
  const by = chance(SEED)
  const teller: Teller = { network, now, by, contacts: contactsOf(by), sps: spChoice(network) }
  const stories = [...showpieces(teller), ...mainQueues(teller), ...otherQueues(teller)]
  const chosen: Story[] = []
  let count = 0
  while (count < cases) {
    const story = stories[chosen.length] ?? pastStory(teller)
    // Not everything begins at the same second of its minute.
    chosen.push({ ...story, start: plusMilliseconds(story.start, -by.number(0, 55_000)) })
    count += new Set(story.acts.map((act) => act.opens ?? act.of)).size
  }
  for (let older = 0; older < cases / FOR_ONE_OLDER; older++) chosen.push(olderStory(teller))
  return chosen.sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** Something that is over, or nearly: anywhere within the last ten days. */
function pastStory(teller: Teller): Story {
  const { by } = teller
  if (by.often(16)) return pastTurn(teller)
  const place = somewhere(teller)
  return told(anyEnding(place, teller), place, by.number(40, TEN_DAYS - 3 * 1440), teller)
}

/** Something that was over long ago, this month or the one before, where somebody is there on public holidays too. */
function olderStory(teller: Teller): Story {
  const { by, network } = teller
  const [province, city] = by.pick(homes)
  const place = by.often(20)
    ? nationalPlace(network, 'W-CN-WEB', province, city)
    : localPlace(network, province, city, 'hotline10000')
  return told(anyEnding(place, teller), place, by.number(TEN_DAYS, TWO_MONTHS), teller)
}

/** Something that took a turn on its way, at a hotline. */
function pastTurn(teller: Teller): Story {
  const { by, network } = teller
  const [province, city] = by.pick(homes)
  const place = localPlace(network, province, city, 'hotline10000')
  const ago = by.number(2000, TEN_DAYS - 1440)
  const category = by.pick(['general', 'feeNoSp'] as const)
  const turns: readonly (() => Story)[] = [
    () => secondRound(place, category, by.number(5000, TEN_DAYS - 1440), true, teller),
    () => secondRound(place, category, by.number(5000, TEN_DAYS - 1440), true, teller),
    () => calledTwice(place, by.number(500, 3000), teller),
    () => withdrawn(place, category, ago, teller),
    () => withdrawn(place, category, ago, teller),
    () => rejected(place, ago, teller),
    () => rejected(place, ago, teller),
    () => unreachable(place, by.number(400, 3000), teller),
  ]
  return by.pick(turns)()
}

function anyEnding(place: Place, teller: Teller): Ending {
  const { by } = teller
  const isCard = place.home.province === null
  const endings: readonly (() => Ending)[] = [
    () => atWindow(place, 'consultation', teller),
    () => atWindow(place, 'consultation', teller),
    () => answeredQuery(place, teller),
    () => atWindow(place, 'general', teller),
    () => solvedAbove(place, 'general', by.pick([1, 1, 2]), teller),
    () => solvedAbove(place, 'feeNoSp', by.pick([1, 1, 2]), teller),
    () => solvedAbove(place, 'network', 1, teller),
    () => solvedAbove(place, 'general', 3, teller),
    () => throughSp(place, by.pick(['feeSp', 'feeSp', 'spService']), teller),
  ]
  return isCard ? solvedAbove(place, 'general', 3, teller) : by.pick(endings)()
}

const homes = [
  ['湖南', '长沙'],
  ['湖南', '长沙'],
  ['湖南', '衡阳'],
  ['湖南', '株洲'],
  ['湖南', '湘潭'],
  ['湖南', '岳阳'],
  ['湖南', '常德'],
  ['广东', '广州'],
  ['广东', '深圳'],
  ['广东', '佛山'],
  ['广东', '东莞'],
  ['浙江', '杭州'],
  ['浙江', '宁波'],
  ['浙江', '温州'],
  ['上海', '上海'],
  ['上海', '上海'],
  ['四川', '成都'],
  ['四川', '绵阳'],
  ['北京', '北京'],
  ['江苏', '南京'],
  ['湖北', '武汉'],
  ['陕西', '西安'],
  ['云南', '昆明'],
  ['福建', '福州'],
] as const

const localKinds: readonly WindowKind[] = [
  'hotline10000',
  'hotline10000',
  'hotline10000',
  'businessHall',
  'accountManager',
]

function somewhere({ by, network }: Teller): Place {
  const [province, city] = by.pick(homes)
  if (by.often(6)) return cardPlace(network, 'W-CN-HOTLINE')
  if (by.often(25)) {
    const window = by.pick(['W-CN-WEB', 'W-CN-WEB', 'W-CN-HOTLINE', 'W-CN-MAIL'])
    return nationalPlace(network, window, province, city)
  }
  return localPlace(network, province, city, by.pick(localKinds))
}
