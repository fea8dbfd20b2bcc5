/** For tests: the cases of C39 as their people worked on them, move by move. */
import type { Play } from '../testing/play.ts'
import { bj, play } from '../testing/play.ts'
import { plusMinutes } from '../time.ts'
import { novemberWindow, type Row } from './november.fixture.ts'

const way = [novemberWindow, 'B-HN-CS', 'P-HN', 'N-CN'] as const

/** The whole life of a case that came to the figures of a row. */
export function played(row: Row, which: number): Play {
  const customer = { account: row.account ?? `U${which}@example` }
  const p = play(row.accepted, { window: novemberWindow, kind: row.kind, customer })
  const begin = (minutes: number) => plusMinutes(bj(row.accepted), minutes)
  const sp = row.sp ? { sp: row.sp.id } : {}
  p.does(begin(0), novemberWindow, 'accept', {})
  p.does(begin(1), novemberWindow, 'classify', { kind: row.kind, category: row.category, ...sp })
  for (const [index, to] of way.slice(1, row.topTier).entries()) {
    p.does(begin(2 + index), way[index] ?? novemberWindow, 'forward', { to })
  }
  if (row.viaBilling) {
    p.does(begin(5), novemberWindow, 'coordinate', { to: 'D-HN-BILLING' })
    p.does(begin(60), 'D-HN-BILLING', 'coordinateDone', {})
  }
  if (row.firstReply < row.resolved) p.does(row.firstReply, novemberWindow, 'reply', {})
  if (row.sp) {
    p.does(row.sp.dispatched, way[row.topTier - 1] ?? 'N-CN', 'dispatchToSp', { to: row.sp.id })
    p.does(row.sp.answered, row.sp.id, 'spAnswer', { result: 'admitted' })
  }
  bringDown(p, row)
  const rating = { satisfaction: row.satisfaction ?? 'unknown' }
  p.does(plusMinutes(bj(row.resolved), 60), novemberWindow, 'close', rating)
  return p
}

function bringDown(p: Play, row: Row): void {
  const before = (minutes: number) => plusMinutes(bj(row.resolved), -minutes)
  if (row.topTier > 1) p.does(before(10), way[row.topTier - 1] ?? 'N-CN', 'solve', {})
  for (let tier = row.topTier; tier > 1; tier--) {
    p.does(before(4 + tier), way[tier - 1] ?? 'N-CN', 'feedback', {})
  }
  const mode = row.viaBilling ? 'billingLookup' : 'guidedSelfService'
  p.does(row.resolved, novemberWindow, 'deliver', {
    customerConfirmed: true,
    ...(row.kind === 'query' ? { queryMode: mode } : {}),
    ...(row.refund ? { refund: row.refund } : {}),
  })
}
