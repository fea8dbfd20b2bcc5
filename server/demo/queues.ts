import { cardPlace, localPlace, must, nationalPlace } from './places.ts'
import { queueAt } from './queue-at.ts'
import { atTheBranch, atTheCentre, atTheProvince, atTheWindow, type Row } from './queue-rows.ts'
import type { Story } from './story.ts'
import type { Teller } from './telling.ts'

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
  const answeredByMail: readonly Row[] = [['answeredBySp', 'resolve', [700, 1500, 2300]]]
  const local = spDue(-65, -7, 4, 9, 21, 29, 47, 59, 88, 126, 160, 174)
  return [
    ...queueAt(0, [changsha], atTheWindow, teller),
    ...queueAt(1, [changsha, changsha, web], atTheBranch, teller),
    ...queueAt(2, hunan, atTheProvince, teller),
    ...queueAt(3, everywhere, atTheCentre, teller),
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
    ...queueAt(2, hunan, spDue(33, 95, 171), teller, clerk('SP-L4302')),
    ...queueAt(3, everywhere, [...spDue(72, 140), ...answeredByMail], teller, clerk('SP-N02')),
  ]
}
