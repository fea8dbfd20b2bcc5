import { type Desk, desks } from '../testing/operator.ts'
import { move, registered, type Step } from '../testing/step.ts'

const withSp = { classification: { kind: 'complaint', category: 'feeSp', sp: desks.sp } }

/** Ways a case goes from the first call to its end, each tier by tier up and the same way down. */
export const lives: readonly (readonly Step[])[] = [
  [
    registered(withSp),
    move('window', 'reply', 'replied', { note: '已联系用户' }),
    move('window', 'solve', 'solved', { note: '已重新开通', customerConfirmed: true }),
    ...ended(),
  ],
  [
    ...sorted(),
    forward('window', 'branch'),
    move('branch', 'solve', 'solved', { note: '调整端口' }),
    ...down('branch'),
    ...ended(),
  ],
  [
    registered(withSp),
    forward('window', 'branch'),
    forward('branch', 'province'),
    move('province', 'dispatchToSp', 'dispatchedToSp', { to: desks.sp }),
    move('sp', 'spAnswer', 'spAnswered', { result: 'admitted', note: '确系误扣' }),
    move('province', 'solve', 'solved', { note: '退费', refund: 12.5, liableParty: 'sp' }),
    ...down('province'),
    ...ended(),
  ],
  [
    registered(),
    { ...registered(), about: 'twin' },
    {
      ...move('window', 'merge', 'mergedInto'),
      about: 'twin',
      path: ({ twin }) => `/api/cases/${twin}/merge`,
      body: ({ own }) => ({ into: own }),
      elsewhere: ['reminded'],
    },
    ...sorted().slice(1),
    forward('window', 'branch'),
    move('branch', 'return', 'returned', { reason: '账号不全' }),
    forward('window', 'branch'),
    forward('branch', 'province'),
    forward('province', 'centre'),
    move('centre', 'solve', 'solved', { note: '平台已修复' }),
    ...down('centre'),
    ...ended(),
  ],
]

/** A line that anyone at the window may add at any time: what makes writers meet on one case. */
export const remark: Step = move('window', 'note', 'noted', { text: '用户再次来电' })

function sorted(): readonly Step[] {
  const classification = { kind: 'complaint', category: 'general' }
  return [
    registered(),
    move('window', 'accept', 'accepted'),
    move('window', 'classify', 'classified', classification),
  ]
}

function ended(): readonly Step[] {
  return [
    move('window', 'deliver', 'delivered', { note: '已告知用户' }),
    move('window', 'close', 'closed', { satisfaction: 'satisfied' }),
  ]
}

function forward(from: Desk, to: Desk): Step {
  return move(from, 'forward', 'forwarded', { to: desks[to], note: '请协助处理' })
}

/** Down the tiers, one by one, until the window has the result. */
function down(from: 'branch' | 'province' | 'centre'): readonly Step[] {
  const tiers = ['centre', 'province', 'branch'] as const
  return tiers
    .slice(tiers.indexOf(from))
    .map((desk) => move(desk, 'feedback', 'fedBack', { note: '结果如上，请转告用户' }))
}
