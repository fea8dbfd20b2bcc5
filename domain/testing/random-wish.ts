/** For tests: a wish for any move, sensible more often than not, chosen by a few numbers. */
import type { Case } from '../case/case.ts'
import type { Situation } from '../case/deciding.ts'
import { choices } from '../case/may.ts'
import type { CaseMove } from '../case/moves.ts'
import { belowHolder } from '../case/reading.ts'
import { priorities } from '../policy/priority.ts'
import type { Instant } from '../time.ts'
import { plusMinutes } from '../time.ts'
import { units } from './network.fixture.ts'

/** Numbers that choose: the same numbers choose the same. */
export type Dice = readonly [number, number, number]

/** One of several, by a number. */
export function oneOf<T>(all: readonly T[], number: number): T {
  const one = all[number % all.length]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

const categories = [
  'consultation',
  'query',
  'network',
  'feeSp',
  'feeNoSp',
  'spService',
  'general',
  'spOriginated',
  'nonsense',
]
const kindOf = (category: string) =>
  category === 'consultation' || category === 'query' ? category : 'complaint'

/** What is wished for in a move. Seven times in eight the target is one the table offers. */
export function wishFor(move: CaseMove, s: Situation, dice: Dice): Record<string, unknown> {
  const [a, b, d] = dice
  const anyone = oneOf(units, a).id
  const offered = (all: readonly string[]) => (all.length > 0 && b % 8 !== 0 ? oneOf(all, a) : anyone)
  const can = choices(s)
  switch (move) {
    case 'forward':
      return { to: offered(can.forward), note: d % 4 === 0 ? '' : '转' }
    case 'dispatchToSp':
      return { to: offered(can.dispatchToSp) }
    case 'coordinate':
      return { to: offered(can.coordinate) }
    case 'supervise':
      return { to: offered(can.supervise) }
    case 'return':
    case 'spReturn':
    case 'feedback':
    case 'spAnswer':
      return {
        ...backTo(s.c, anyone, b),
        reason: d % 8 === 0 ? ' ' : '退',
        result: oneOf(['admitted', 'denied', 'investigating'], d),
      }
    case 'classify':
    case 'reclassify':
      return sorted(s.c, dice)
    case 'merge':
      return {
        target: { ...s.c, id: a % 2 === 0 ? 'case-2' : s.c.id, shardKey: b % 4 === 0 ? 4400 : s.c.shardKey },
      }
    case 'assign':
      return handling(s, dice)
    case 'prioritise':
      return { priority: oneOf(priorities, a), reason: b % 4 === 0 ? '' : '用户断网' }
    case 'retitle':
      return { title: b % 4 === 0 ? null : `标题 ${a % 3}` }
    case 'extend':
      return { until: plusMinutes(s.now, (a % 5) * 1440), reason: d % 8 === 0 ? '' : '核查' }
    default:
      return said(s.now, dice, can.queryModes)
  }
}

/** Colleagues of whom most have a seat; some have left. */
function handling({ by }: Situation, [a, b, d]: Dice): Record<string, unknown> {
  const colleagues = [by.person, `a colleague at ${by.organisation}`]
  const seated = d % 4 === 0 ? colleagues.slice(0, 1) : colleagues
  return { handler: b % 4 === 0 ? null : oneOf(colleagues, a), seated }
}

function backTo(c: Case, anyone: string, number: number): { readonly to?: string } {
  const below = belowHolder(c)
  if (number % 8 === 0) return { to: anyone }
  return number % 2 === 0 || below === null ? {} : { to: below }
}

function sorted(c: Case, [a, b, d]: Dice): Record<string, unknown> {
  const category = c.intake.onBehalfOf !== null && b % 8 !== 0 ? 'spOriginated' : oneOf(categories, a)
  const kind = d % 8 === 0 ? 'query' : kindOf(category)
  return { category, kind, sp: oneOf(['SP-L11', 'SP-N01', 'SP-L21', 'P-HN'], b), reason: '核实' }
}

/** Everything the moves that speak to somebody may say; each takes what it knows. */
function said(now: Instant, [a, b, d]: Dice, queryModes: readonly string[]): Record<string, unknown> {
  return {
    reason: oneOf(['awaitCustomerInfo', 'awaitCustomerAppointment', 'awaitThirdParty', 'whim'], a),
    consent: b % 4 === 0 ? null : '电话同意',
    until: d % 4 === 0 ? null : plusMinutes(now, (a % 5) * 1440 - 60),
    text: b % 8 === 0 ? ' ' : '补充',
    note: '说明',
    toldCustomer: a % 2 === 0,
    answered: a % 2 === 0,
    unreachable: d % 4 === 0,
    customerConfirmed: b % 3 !== 0,
    queryMode: oneOf(queryModes, a),
    refund: a % 3 === 0 ? 12.5 : null,
    satisfaction: oneOf(['satisfied', 'accepted', 'dissatisfied', 'unknown'], d),
    children: [],
    id: 'case-9',
    shardKey: 4300,
    number: '20261123-000009',
    regulator: '通信管理局',
    appealedAt: now,
    externalDueAt: plusMinutes(now, 14_400),
    appeal: '20261123-000008',
  }
}
