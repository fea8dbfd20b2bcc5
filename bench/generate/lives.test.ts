import { expect, test } from 'vitest'
import { networkOf } from '#domain/organisation/network.ts'
import { worldOf } from '#domain/testing/play.ts'
import { instant } from '#domain/time.ts'
import { provinces } from '#server/network/divisions.ts'
import { operatorNetwork } from '#server/network/operator-network.ts'
import { playLife, type Rules } from './play-life.ts'
import { specimenWishes } from './specimens.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const network = networkOf(operatorNetwork({ provinces: provinces.map(({ name }) => name) }))
const { policy, calendars } = worldOf({ network })
const plain = {
  seal: (text: string) => text,
  open: (text: string) => text,
  digests: (text: string) => [text],
}
const rules = {
  reference: {
    network: () => network,
    calendars: () => calendars,
    policyOf: () => policy,
    policyInForce: () => policy,
  },
  customers: plain,
} as unknown as Rules

test('the rules of the house allow every way that a specimen goes, and it is under way or over as it is meant to be', () => {
  const specimens = specimenWishes(network, now, { ended: 60, open: 60 })
  const played = specimens.map(({ wish, isOpen }) => ({ c: playLife(wish, rules).after, isOpen }))
  expect(played.filter(({ c, isOpen }) => (c.status === 'closed') === isOpen)).toEqual([])
  expect(new Set(played.map(({ c }) => c.number)).size).toBe(played.length)
  expect(new Set(played.map(({ c }) => c.shardKey)).size).toBeGreaterThan(20)
  expect(new Set(played.map(({ c }) => c.legs.at(-1)?.tier))).toEqual(new Set([1, 2, 3, 4]))
})
