import type { WindowKind } from '#domain/organisation/window-kinds.ts'
import { localPlace, must, nationalPlace } from './places.ts'
import { queueAt } from './queue-at.ts'
import { aFewAbove, aFewAtAWindow, type Row } from './queue-rows.ts'
import type { Story } from './story.ts'
import type { Teller } from './telling.ts'

type City = readonly [province: string, city: string]

const lines: readonly City[] = [
  ['广东', '广州'],
  ['浙江', '杭州'],
  ['上海', '上海'],
  ['四川', '成都'],
]

const counters: readonly City[] = [
  ['湖南', '长沙'],
  ['广东', '广州'],
  ['浙江', '杭州'],
]

const homes: readonly City[] = [
  ['湖南', '长沙'],
  ['广东', '深圳'],
  ['浙江', '宁波'],
  ['四川', '绵阳'],
  ['江苏', '南京'],
]

const far: readonly City[] = [
  ['陕西', '西安'],
  ['福建', '福州'],
  ['湖北', '武汉'],
]

const atACounter: readonly Row[] = [
  ['sorted', 'resolve', [1400]],
  ['resultInHand', 'resolve', [2500]],
]

/** Smaller queues: the other cities and windows of the demonstration, some provinces, other SPs. */
export function otherQueues(teller: Teller): readonly Story[] {
  return [...operators(teller), ...providers(teller)]
}

function operators(teller: Teller): readonly Story[] {
  const { network } = teller
  const at = ([province, city]: City, kind: WindowKind) => localPlace(network, province, city, kind)
  const national = ['W-CN-WEB', 'W-CN-HOTLINE', 'W-CN-MAIL'].map((id) =>
    homes.map(([province, city]) => nationalPlace(network, id, province, city)),
  )
  const line = lines.map((city) => [at(city, 'hotline10000')])
  const counter = counters.flatMap((city) => [[at(city, 'businessHall')], [at(city, 'accountManager')]])
  return [
    ...[...line, ...national].flatMap((places) => queueAt(0, places, aFewAtAWindow, teller)),
    ...line.flatMap((places) => queueAt(1, places, aFewAbove, teller)),
    ...line.flatMap((places) => queueAt(2, places, aFewAbove, teller)),
    ...counter.flatMap((places) => queueAt(0, places, atACounter, teller)),
    ...queueAt(
      1,
      far.map((city) => at(city, 'hotline10000')),
      aFewAbove,
      teller,
    ),
  ]
}

function providers(teller: Teller): readonly Story[] {
  const { network } = teller
  const hotline = (province: string, city: string) => localPlace(network, province, city, 'hotline10000')
  const guangdong = [hotline('广东', '广州'), hotline('广东', '佛山')]
  const elsewhere = [hotline('北京', '北京'), hotline('云南', '昆明')]
  const finance = () => must(network.find('SP-L4401'), 'SP-L4401')
  return [
    ...queueAt(2, guangdong, [['withSp', 'spReply', [11, 43, 97, 140, -18]]], teller, finance),
    ...queueAt(3, elsewhere, [['withSp', 'spReply', [62, 133]]], teller),
  ]
}
