import type { CaseMove } from '#domain/case/moves.ts'
import type { Kind } from '#domain/policy/policy.ts'

/** Where somebody works on a case, seen from the window that took it. */
export type Tier = 'window' | 'branch' | 'province' | 'centre'

/** What is done how many minutes after the call. `to` is the tier that a case is passed to. */
export type Step = {
  readonly minute: number
  readonly by: Tier
  readonly move: CaseMove
  readonly wish: Readonly<Record<string, unknown>>
  readonly to?: Tier
}

/** A way in which cases go, and how many of a hundred go it. */
export type Life = {
  readonly of: number
  readonly kind: Kind
  readonly category: string
  readonly description: string
  /** Answered while the customer is there; then there are no steps. */
  readonly answeredAtOnce: boolean
  readonly steps: readonly Step[]
}

const HOUR = 60

/** Half of what comes in is asked and answered at once; of the rest the fewer the higher it climbs. */
export const lives: readonly Life[] = [
  { of: 38, ...answered('consultation', '咨询宽带提速的资费和办理条件') },
  { of: 17, ...answered('query', '查询上月话费账单的明细') },
  { of: 15, ...worked('general', '对营业厅排队时间太长不满意', ['window']) },
  { of: 15, ...worked('network', '宽带从昨晚起连不上，重启光猫以后仍然不行', ['window', 'branch']) },
  { of: 10, ...worked('feeNoSp', '套餐外流量费用与短信提醒不一致', ['window', 'branch', 'province']) },
  { of: 5, ...worked('general', '跨省业务办理未生效', ['window', 'branch', 'province', 'centre']) },
]

type Way = Omit<Life, 'of'>

function answered(kind: 'consultation' | 'query', description: string): Way {
  return { kind, category: kind, description, answeredAtOnce: true, steps: [] }
}

/** Up through these tiers with a stay at each, down the same way, and told to the customer. */
function worked(category: string, description: string, tiers: readonly Tier[]): Way {
  const top = tiers.at(-1) ?? 'window'
  const stay = 14 * HOUR
  const climbs = tiers.slice(1).map((to, at): Step => {
    const by = tiers[at] ?? 'window'
    return { minute: 40 + at * stay, by, move: 'forward', to, wish: { note: '请协助处理，用户今天在家' } }
  })
  const solvedAt = 90 + climbs.length * stay
  const down = tiers
    .slice(1)
    .reverse()
    .map((by, at): Step => {
      return {
        minute: solvedAt + (at + 1) * 2 * HOUR,
        by,
        move: 'feedback',
        wish: { note: '结果如上，请转告用户' },
      }
    })
  const end = solvedAt + (down.length + 1) * 2 * HOUR
  const steps: readonly Step[] = [
    { minute: 20, by: 'window', move: 'reply', wish: { note: '已联系用户，正在处理' } },
    ...climbs,
    {
      minute: solvedAt - 20,
      by: top,
      move: 'note',
      wish: { text: '已与相关班组核实', visibility: 'internal' },
    },
    {
      minute: solvedAt,
      by: top,
      move: 'solve',
      wish: { note: '已处理完毕，测试正常', customerConfirmed: top === 'window' },
    },
    ...down,
    {
      minute: end,
      by: 'window',
      move: 'deliver',
      wish: { note: '已告知用户，用户认可', customerConfirmed: true },
    },
    { minute: end + 10, by: 'window', move: 'close', wish: { satisfaction: 'satisfied' } },
  ]
  return { kind: 'complaint', category, description, answeredAtOnce: false, steps }
}
