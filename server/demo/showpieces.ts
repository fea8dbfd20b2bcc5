import type { Network } from '#domain/organisation/network.ts'
import { deskForSp } from '#domain/organisation/passing.ts'
import { answeredQuery, atWindow, solvedAbove, throughSp, told } from './finished.ts'
import { faultRepaired, faultUnderWay } from './mass-faults.ts'
import { cardPlace, localPlace, must, nationalPlace, visiting } from './places.ts'
import { atSpWindow, onBehalf, spComplains, spContent } from './sp-issued.ts'
import type { Story } from './story.ts'
import { acrossProvinces, appealed, foundToBeSp, lateSp, ordered } from './tangles.ts'
import type { Teller } from './telling.ts'
import {
  calledTwice,
  extended,
  heldAndResumed,
  rejected,
  secondRound,
  triedToSkip,
  unreachable,
  withdrawn,
} from './turns.ts'
import { waits } from './waiting.ts'

const DAY = 1440

/** Where the showpieces play. */
function scenes(network: Network) {
  const hotline = (where: string, city: string) => localPlace(network, where, city, 'hotline10000')
  return {
    changsha: hotline('湖南', '长沙'),
    hengyang: hotline('湖南', '衡阳'),
    guangzhou: hotline('广东', '广州'),
    hangzhou: hotline('浙江', '杭州'),
    shanghai: hotline('上海', '上海'),
    chengdu: hotline('四川', '成都'),
    hall: localPlace(network, '湖南', '长沙', 'businessHall'),
    manager: localPlace(network, '湖南', '长沙', 'accountManager'),
    web: nationalPlace(network, 'W-CN-WEB', '湖南', '长沙'),
    siteHotline: nationalPlace(network, 'W-CN-HOTLINE', '广东', '深圳'),
    mail: nationalPlace(network, 'W-CN-MAIL', '浙江', '宁波'),
    card: cardPlace(network, 'W-CN-WEB'),
  }
}

/** One or two of everything that can happen to a case. */
export function showpieces(teller: Teller): readonly Story[] {
  return [...waiting(teller), ...plain(teller), ...turning(teller), ...withProviders(teller)]
}

/** Waiting in every way. */
function waiting(teller: Teller): readonly Story[] {
  const { changsha: place, guangzhou } = scenes(teller.network)
  const one = { place, category: 'general', level: 0, owed: 'resolve', dueIn: 1600 } as const
  return [
    waits({ ...one, stage: 'new', owed: 'firstReply', dueIn: 33 }, teller),
    waits({ ...one, stage: 'held' }, teller),
    waits({ ...one, stage: 'solvedHere', level: 1 }, teller),
    waits({ ...one, place: guangzhou, stage: 'returned', level: 1 }, teller),
    waits({ ...one, place: guangzhou, stage: 'asking', category: 'network', level: 2, dueIn: 410 }, teller),
  ]
}

/** The straight ways, through every kind of window. */
function plain(teller: Teller): readonly Story[] {
  const at = scenes(teller.network)
  return [
    told(atWindow(at.changsha, 'consultation', teller), at.changsha, 200, teller),
    told(atWindow(at.hall, 'consultation', teller), at.hall, DAY, teller),
    told(answeredQuery(at.changsha, teller), at.changsha, 500, teller),
    told(answeredQuery(at.hangzhou, teller), at.hangzhou, 900, teller),
    told(answeredQuery(at.hengyang, teller), at.hengyang, 2 * DAY, teller),
    told(atWindow(at.guangzhou, 'general', teller), at.guangzhou, 700, teller),
    told(solvedAbove(at.manager, 'general', 1, teller), at.manager, 4 * DAY, teller),
    told(solvedAbove(at.web, 'general', 2, teller), at.web, 5 * DAY, teller),
    told(solvedAbove(at.siteHotline, 'general', 3, teller), at.siteHotline, 6 * DAY, teller),
    told(solvedAbove(at.mail, 'feeNoSp', 1, teller), at.mail, 3 * DAY, teller),
    told(solvedAbove(at.card, 'general', 3, teller), at.card, 2 * DAY, teller),
    told(solvedAbove(at.shanghai, 'network', 1, teller), at.shanghai, 800, teller),
    told(throughSp(at.chengdu, 'feeSp', teller), at.chengdu, 3 * DAY, teller),
    told(throughSp(at.changsha, 'spService', teller), at.changsha, 5 * DAY, teller),
  ]
}

/** The turns: mass faults, second rounds, duplicates, withdrawals, refusals, orders. */
function turning(teller: Teller): readonly Story[] {
  const at = scenes(teller.network)
  return [
    faultUnderWay(at.changsha, 5, 300, teller),
    faultRepaired(at.guangzhou, 4, 3 * DAY, teller),
    secondRound(at.changsha, 'general', 1800, false, teller),
    secondRound(at.hengyang, 'feeNoSp', 6 * DAY, true, teller),
    calledTwice(at.changsha, 400, teller),
    calledTwice(at.hangzhou, 2000, teller),
    withdrawn(at.guangzhou, 'general', 2500, teller),
    withdrawn(at.changsha, 'feeNoSp', 4 * DAY, teller),
    rejected(at.changsha, 1000, teller),
    rejected(at.siteHotline, 3 * DAY, teller),
    triedToSkip(at.hengyang, 1900, teller),
    unreachable(at.chengdu, 1500, teller),
    extended(at.changsha, 3300, teller),
    heldAndResumed(at.chengdu, 1100, teller),
    heldAndResumed(at.changsha, 2100, teller),
    ordered(at.changsha, 1, 520, teller),
    ordered(at.guangzhou, 2, 700, teller),
    ordered(at.hangzhou, 3, 640, teller),
  ]
}

/** SPs: asked, late, complaining themselves; other provinces; the regulator. */
function withProviders(teller: Teller): readonly Story[] {
  const { network } = teller
  const at = scenes(network)
  const unit = (id: string) => must(network.find(id), id)
  const deskOf = (id: string) => must(deskForSp(network, unit(id)), `the desk of ${id}`).id
  const issued = (id: string, dueIn: number, taken: boolean) =>
    spComplains(unit(id), deskOf(id), dueIn, taken, teller)
  return [
    issued('SP-L4301', 18, true),
    issued('SP-L4302', 74, false),
    issued('SP-L4302', -6, true),
    issued('SP-N01', 9, false),
    issued('SP-N03', 63, true),
    issued('SP-N02', -20, true),
    spContent(unit('SP-L4401'), deskOf('SP-L4401'), 2 * DAY, teller),
    spContent(unit('SP-N02'), deskOf('SP-N02'), 4 * DAY, teller),
    onBehalf(unit('W-SP-L4301'), deskOf('SP-L4301'), 260, teller),
    atSpWindow(unit('W-SP-L4301'), deskOf('SP-L4301'), 150, 'forwards', teller),
    atSpWindow(unit('W-SP-L4301'), deskOf('SP-L4301'), 900, 'answers', teller),
    atSpWindow(unit('W-SP-L4301'), deskOf('SP-L4301'), 70, 'waits', teller),
    atSpWindow(unit('W-SP-L4301'), deskOf('SP-L4301'), 130, 'waits', teller),
    acrossProvinces(visiting(at.guangzhou, '湖南', '长沙'), 'P-HN', 900, false, teller),
    acrossProvinces(visiting(at.hangzhou, '湖南', '衡阳'), 'P-HN', 4 * DAY, true, teller),
    foundToBeSp(at.changsha, unit('SP-L4302'), 700, teller),
    lateSp(at.changsha, unit('SP-L4301'), 2, 560, false, teller),
    lateSp(at.hangzhou, unit('SP-N01'), 3, 620, false, teller),
    lateSp(at.guangzhou, unit('SP-L4402'), 2, 5 * DAY, true, teller),
    appealed(at.changsha, unit('SP-L4302'), 6000, false, teller),
    appealed(at.guangzhou, unit('SP-L4401'), 8 * DAY, true, teller),
  ]
}
