const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const

const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'] as const

/** What a browser calls itself, so that people recognise it: Chrome 142 · Windows. */
export function shortAgent(agent: string): string {
  const browser = browsers.flatMap(([sign, name]) => {
    const version = new RegExp(`${sign}/(\\d+)`).exec(agent)?.[1]
    return version ? [`${name} ${version}`] : []
  })[0]
  if (!browser) return agent.split(/[\s(]/, 1)[0]?.slice(0, 40) ?? ''
  const system = systems.find((one) => agent.includes(one))
  return system ? `${browser} · ${system.replace('Mac OS X', 'macOS')}` : browser
}
