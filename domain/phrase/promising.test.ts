import { expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import type { Refund } from '../case/case.ts'
import { network } from '../testing/network.fixture.ts'
import { bj } from '../testing/play.ts'
import { mayPromiseMoney } from './promising.ts'

const refund = (sp: string | null): Refund => ({
  ...{ amount: 12, liableParty: sp === null ? 'operator' : 'sp', sp },
  ...{ by: 'B-HN-CS', at: bj('11-23 10:00') },
})
const may = (organisation: string, role: Role, ...refunds: readonly Refund[]) =>
  mayPromiseMoney({ refunds }, { person: 'somebody', organisation, roles: [role] }, network)

test('money is promised by who leads, and by others once a refund is on record with the case', () => {
  expect(may('W-HN-CS-10000', 'agent')).toBe(false)
  expect(may('W-HN-CS-10000', 'supervisor')).toBe(true)
  expect(may('W-HN-CS-10000', 'agent', refund(null))).toBe(true)
})

test('an SP’s people go by what their own SP gives back', () => {
  expect(may('SP-L11', 'spStaff', refund(null), refund('SP-N01'))).toBe(false)
  expect(may('SP-L11', 'spStaff', refund('SP-L11'))).toBe(true)
})
