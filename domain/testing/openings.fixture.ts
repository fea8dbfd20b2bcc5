/** For tests: the ways in which a case may begin. */
import { openAppeal } from '../case/moves/appeal.ts'
import { createParent } from '../case/moves/mass-fault.ts'
import type { Instant } from '../time.ts'
import type { Contact, Play, Settings } from './play.ts'
import { play, playOn } from './play.ts'

const silentSp = {
  window: 'W-SP-L11',
  onBehalfOf: 'customer',
  customer: { province: '湖南', city: '长沙' },
} as const

/** Contacts by every kind of window, of customers with and without a home, and of service providers. */
export const contacts: readonly Contact[] = [
  { window: 'W-HN-CS-10000' },
  { window: 'W-HN-CS-10000', kind: null },
  { window: 'W-HN-ZZ-AM', kind: 'query' },
  { window: 'W-SH-SH-HALL01', areaType: 'rural' },
  { window: 'W-CN-WEB', customer: { province: '浙江', city: '杭州' } },
  { window: 'W-CN-HOTLINE', kind: 'consultation', customer: { province: '广东', city: '深圳' } },
  { window: 'W-CN-MAIL' },
  { window: 'W-SP-L11', customer: { province: '湖南', city: '长沙' } },
  silentSp,
  { window: 'SP-L21', onBehalfOf: 'self' },
  { window: 'SP-N01', onBehalfOf: 'self' },
]

const identity = { id: 'case-1', shardKey: 4300, number: '20261123-000001' }

/** A network fault at the branch, from which the parent of a mass fault may be opened. */
export function faultAtBranch(at: Instant, settings: Settings = {}): Play {
  const window = 'W-HN-CS-10000'
  const p = play(at, { window, areaType: 'urban' }, settings)
  p.does(at, window, 'accept', {})
  p.does(at, window, 'classify', { kind: 'complaint', category: 'network' })
  p.does(at, window, 'forward', { to: 'B-HN-CS' })
  return p
}

/** The parent of a mass fault, open at the branch. */
export function parentAtBranch(at: Instant, settings: Settings = {}): Play {
  const child = faultAtBranch(at, settings)
  const s = child.situation(at, 'B-HN-CS')
  const opened = createParent.decide(s, { ...identity, id: 'parent-1', children: ['20261123-000001'] })
  if (!opened.ok) throw new Error(opened.no.code)
  return playOn(child.world, at, 'B-HN-CS', opened.value)
}

/** A customer's appeal to the regulator, open at the province. */
export function appealAtProvince(at: Instant, externalDueAt: Instant, settings: Settings = {}): Play {
  const child = faultAtBranch(at, settings)
  const wish = { regulator: '湖南省通信管理局', appealedAt: at, externalDueAt }
  const opened = openAppeal(child.situation(at, 'P-HN'), wish, { ...identity, id: 'appeal-1' })
  if (!opened.ok) throw new Error(opened.no.code)
  return playOn(child.world, at, 'P-HN', opened.value)
}
