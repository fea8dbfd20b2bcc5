import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { play } from '../testing/play.ts'
import { barsAttaching, readsFile } from './attaching.ts'
import { kindOf } from './file-kind.ts'

const [W, B] = ['W-HN-CS-10000', 'B-HN-CS']
const handler = (organisation: string) => ({ person: 'p', organisation, roles: ['handler'] as const })

test('whoever works on a case adds files to it, as long as somebody has it', () => {
  const p = play('11-23 08:30', { window: W })
  p.acts([['11-23 08:35', W, 'accept', {}]])
  expect(barsAttaching(p.c, handler(W), 0, network)).toBeNull()
  expect(barsAttaching(p.c, handler('P-HN'), 49, network)).toBeNull()
  expect(barsAttaching(p.c, handler('P-HN'), 50, network)).toBe('tooManyFiles')
  expect(barsAttaching(p.c, { ...handler(W), roles: ['auditor', 'administrator'] }, 0, network)).toBe(
    'notYourRole',
  )
  for (const other of ['B-HN-HY', 'P-GD', 'SP-L11']) {
    expect(barsAttaching(p.c, handler(other), 0, network)).toBe('notFound')
  }
  p.acts([['11-23 08:50', W, 'withdraw', {}]])
  expect(barsAttaching(p.c, handler(W), 0, network)).toBe('caseEnded')
})

test('an SP reads what it sent itself and what is marked for it, and nothing of another SP', () => {
  const inside = { organisation: B, forPartner: false }
  const marked = { organisation: B, forPartner: true }
  const own = { organisation: 'SP-L11', forPartner: true }
  const others = network.all.filter((one) => one.kind === 'serviceProvider' && one.id !== 'SP-L11')
  expect([inside, marked, own].map((file) => readsFile('SP-L11', file, network))).toEqual([false, true, true])
  expect(others.length).toBeGreaterThan(0)
  for (const { id } of others) {
    expect([inside, marked, own].map((file) => readsFile(id, file, network))).toEqual([false, true, false])
  }
  expect([inside, marked, own].map((file) => readsFile('P-HN', file, network))).toEqual([true, true, true])
})

test('evidence is taken; what a machine runs or a browser shows as a page is not', () => {
  expect(['image/png', 'application/pdf', 'audio/amr', 'application/zip', 'text/plain'].map(kindOf)).toEqual([
    'image',
    'document',
    'recording',
    'archive',
    'text',
  ])
  for (const type of [
    'text/html',
    'image/svg+xml',
    'application/xml',
    'application/x-msdownload',
    'application/x-elf',
    'application/x-mach-binary',
    'application/java-archive',
    'application/vnd.android.package-archive',
    'application/x-msi',
    'application/vnd.ms-cab-compressed',
    'application/wasm',
    'application/octet-stream',
    '',
  ]) {
    expect([type, kindOf(type)]).toEqual([type, null])
  }
})
