import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { lookedOver, scoredFor } from './below.ts'

test('one looks over oneself and those below, and a department over what its unit does', () => {
  expect(lookedOver(network, 'W-HN-CS-10000')).toEqual(['W-HN-CS-10000'])
  const province = lookedOver(network, 'P-HN')
  expect(province).toContain('SP-L11')
  expect(lookedOver(network, 'N-CN')).toHaveLength(network.all.length)
  expect(province).toEqual(expect.arrayContaining(['P-HN', 'B-HN-CS', 'W-HN-CS-10000']))
  expect(province.some((id) => id.includes('-GD'))).toBe(false)
  const department = network.all.find((one) => one.kind === 'department' && one.parent === 'P-HN')
  expect(lookedOver(network, department?.id ?? '')).toEqual(province)
})

test('the centre sees the scorecards of all, a province those of its windows and its local SPs, an SP its own alone', () => {
  expect(scoredFor(network, 'N-CN')).toEqual({ windows: null, sps: [] })
  const { windows, sps } = scoredFor(network, 'P-HN')
  expect(windows).toEqual(lookedOver(network, 'P-HN'))
  expect(sps).toContain('SP-L11')
  expect(sps).not.toContain('SP-N01')
  expect(sps).not.toContain('SP-L21')
  expect(scoredFor(network, 'B-HN-CS').sps).toEqual([])
  expect(scoredFor(network, 'SP-L11')).toEqual({ windows: [], sps: ['SP-L11'] })
  const ofSp = network.all.find((one) => one.kind === 'serviceWindow' && one.parent === 'SP-L11')
  expect(scoredFor(network, ofSp?.id ?? '')).toEqual({ windows: [], sps: ['SP-L11'] })
})
