import { plusMinutes } from '#domain/time.ts'
import type { Sp } from './contacts.ts'
import type { Place } from './places.ts'
import { said } from './said-at-work.ts'
import { type Deed, meanwhile, type Story, spread, together } from './story.ts'
import { begunAgo, type Teller } from './telling.ts'
import { closed, deskAt, dispatched, down, type Level, replied, solved, spSays, toldOn, up } from './ways.ts'

/** An account of one province complained of in another: the centre asks the account's province for its part (A13). */
export function acrossProvinces(
  place: Place,
  homeDesk: string,
  ago: number,
  ends: boolean,
  teller: Teller,
): Story {
  const { contacts, by } = teller
  const ask: Deed = {
    by: deskAt(place, 3),
    move: 'coordinate',
    wish: { to: homeDesk, note: '账号归属贵省，请核查扣费依据。' },
  }
  const done: Deed = {
    by: homeDesk,
    move: 'coordinateDone',
    wish: { note: '核实为系统误收，已在本省退费。', refund: 20 },
  }
  const way = [contacts.arrives(place, 'feeNoSp'), ...up(place, 0, 3, by), ask]
  const end = [
    done,
    solved(place, 3, 'feeNoSp', by),
    ...down(place, 3, 0, by),
    toldOn(place, by),
    closed(place, by),
  ]
  return begunAgo(
    ago,
    teller,
    together(
      spread(way, 500, by),
      meanwhile(55, replied(place, by)),
      ends ? spread(end, 2200, by).map((act) => ({ ...act, minute: act.minute + 900 })) : [],
    ),
  )
}

/** Taken for the operator's own fee at first; once the SP is known the category changes and the SP is asked (A7, X8). */
export function foundToBeSp(place: Place, sp: Sp, ago: number, teller: Teller): Story {
  const { contacts, by } = teller
  const change: Deed = {
    by: deskAt(place, 1),
    move: 'reclassify',
    wish: { category: 'feeSp', sp: sp.id, reason: '帐务明细显示为SP代收费。' },
  }
  const deeds = [
    contacts.arrives(place, 'feeNoSp'),
    ...up(place, 0, 1, by),
    change,
    ...up(place, 1, 2, by),
    dispatched(deskAt(place, 2), sp, by),
  ]
  return begunAgo(
    ago,
    teller,
    together(spread(deeds, Math.min(360, ago * 0.7), by), meanwhile(70, replied(place, by))),
  )
}

/** An SP that does not answer: the clock breaches, the supervisor orders, then it answers or still does not (X17). */
export function lateSp(
  place: Place,
  sp: Sp,
  level: Level,
  ago: number,
  answers: boolean,
  teller: Teller,
): Story {
  const { contacts, by } = teller
  const desk = deskAt(place, level)
  const order: Deed = {
    by: desk,
    role: 'supervisor',
    move: 'supervise',
    wish: { to: sp.id, note: by.pick(said.supervise) },
  }
  const hint: Deed = {
    by: desk,
    move: 'note',
    wish: { text: '请附订购日志与页面截图。', visibility: 'partner' },
  }
  const way = [contacts.arrives(place, 'feeSp', { sp }), ...up(place, 0, level, by), dispatched(desk, sp, by)]
  const end = [
    spSays(sp, desk, 'admitted', by),
    solved(place, level, 'feeSp', by, by.number(10, 60)),
    ...down(place, level, 0, by),
    toldOn(place, by, { overdueReason: 'spLate' }),
  ]
  return begunAgo(
    ago,
    teller,
    together(
      spread(way, 200, by),
      meanwhile(90, replied(place, by)),
      meanwhile(230, hint),
      meanwhile(430, order),
      answers ? spread(end, 900, by).map((act) => ({ ...act, minute: act.minute + 3700 })) : [],
    ),
  )
}

/** The branch's supervisor orders a window, the province's the branch, the centre's the province (督办). */
export function ordered(place: Place, level: 1 | 2 | 3, ago: number, { contacts, by, now }: Teller): Story {
  const order: Deed = {
    by: deskAt(place, level),
    role: 'supervisor',
    move: 'supervise',
    wish: { to: deskAt(place, (level - 1) as Level), note: by.pick(said.supervise) },
  }
  const deeds = [contacts.arrives(place, 'general'), ...up(place, 0, level, by)]
  return begunAgo(ago, { now }, together(spread(deeds, 170, by), meanwhile(ago * 0.7, order)))
}

/** The customer turned to the regulator; the letter's date is a promise of its own (X10). */
export function appealed(place: Place, sp: Sp, ago: number, ends: boolean, teller: Teller): Story {
  const { by } = teller
  const desk = deskAt(place, 2)
  const letter: Deed = {
    by: desk,
    move: 'appealReceived',
    opens: 'appeal',
    wish: (at) => ({
      regulator: `${place.home.province}省通信管理局`,
      appealedAt: plusMinutes(at, -1600),
      externalDueAt: plusMinutes(at, ends ? 4000 : 5200),
      note: '用户向通信管理局申诉：SP代收费争议逾期未解决，要求限期书面答复。',
    }),
  }
  const base = lateSp(place, sp, 2, ago, ends, teller)
  const answer: readonly Deed[] = [
    { by: desk, move: 'solve', wish: { note: '费用已退还，书面答复申诉机构。' } },
    { by: desk, move: 'deliver', wish: { via: '书面', note: '已寄送答复函。', outcome: 'refundedBySp' } },
  ]
  const arrives = ends ? 4000 : ago - 900
  return {
    ...base,
    acts: together(
      base.acts,
      meanwhile(arrives, letter),
      ends ? spread(answer, 300, by, 'appeal').map((act) => ({ ...act, minute: act.minute + 5200 })) : [],
    ),
  }
}
