/** What a room may reach for. Anything that is not named is forbidden; every room may use itself. */
export type Room = {
  readonly rooms: readonly string[]
  /** Names of packages, `node:` for what Node.js brings, `dependencies` for all that run in production. */
  readonly packages: readonly string[]
}

const screen = [
  'react',
  'react-dom',
  'antd',
  '@ant-design/icons',
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-virtual',
  'dayjs',
  'i18next',
  'react-i18next',
  'echarts',
  'csv-parse',
  'diff',
  'fflate',
  'pinyin-pro',
  'react-markdown',
  'read-excel-file',
]

/** The rooms, and the arrows between them. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: [] },
  contract: { rooms: ['domain'], packages: ['typebox'] },
  server: { rooms: ['contract', 'domain'], packages: ['node:', 'dependencies'] },
  web: { rooms: ['contract'], packages: screen },
  cli: { rooms: ['contract'], packages: ['node:'] },
  stories: { rooms: ['domain', 'contract', 'server', 'cli', 'scripts'], packages: ['node:', 'declared'] },
  bench: { rooms: ['domain', 'contract', 'server', 'cli', 'stories'], packages: ['node:', 'declared'] },
  house: { rooms: [], packages: ['node:', 'vite', 'vitest'] },
  scripts: { rooms: [], packages: ['node:'] },
  bin: { rooms: ['scripts'], packages: ['node:'] },
}

/** What tests may reach for on top of what their room may. */
export const forTests: readonly string[] = [
  ...['node:', 'vitest', 'fast-check', 'smtp-server'],
  // Readers that know nothing of our writers.
  ...['read-excel-file', 'unpdf'],
]
