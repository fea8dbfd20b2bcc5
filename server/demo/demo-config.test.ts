import { expect, test } from 'vitest'
import { demoConfig, demoDirectoryOf } from './demo-config.ts'

const config = (environment: NodeJS.ProcessEnv) => {
  const read = demoConfig(environment)
  return read.ok ? read.value : read.no
}

test('it listens on the loopback address, and a host that others could reach is refused', () => {
  for (const host of ['localhost', '127.0.0.1', '127.0.0.5', '::1', '']) {
    expect(config({ BEICHEN_HOST: host })).toMatchObject({ host: '127.0.0.1' })
  }
  for (const host of ['0.0.0.0', '::', '192.168.1.20', 'beichen.example', '127.0.0.1.example']) {
    expect(config({ BEICHEN_HOST: host })).toMatchObject([{ en: expect.stringContaining(`"${host}"`) }])
  }
})

test('it never takes the real database: only one that is named for it', () => {
  expect(config({ DATABASE_URL: 'postgres://real/one' })).toMatchObject({ databaseUrl: null })
  expect(config({ BEICHEN_DEMO_DATABASE_URL: 'postgres://demo/one' })).toMatchObject({
    databaseUrl: 'postgres://demo/one',
  })
  expect(config({ DATABASE_URL: 'nonsense' })).toMatchObject({ databaseUrl: null })
  expect(config({ BEICHEN_DEMO_DATABASE_URL: 'nonsense' })).toMatchObject([
    { en: expect.stringMatching(/^BEICHEN_DEMO_DATABASE_URL must/) },
  ])
})

test('it keeps its data beside the real data, never in the same folder', () => {
  expect(demoDirectoryOf({ BEICHEN_DATA: '/srv/beichen' })).toBe('/srv/beichen/demo')
  expect(demoDirectoryOf({ XDG_DATA_HOME: '/home/someone/data' })).toMatch(/\/beichen-demo$/)
})
