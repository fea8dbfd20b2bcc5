import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Allowed } from './allowed-advisories.ts'

/** A weakness that the registry knows in a version that we have locked. */
export type Advisory = {
  readonly name: string
  readonly advisory: string
  readonly severity: string
  readonly title: string
}

/** What the registry said, or why it could not be asked. */
export type Asked = { readonly known: readonly Advisory[] } | { readonly couldNotAsk: string }

type Via =
  | string
  | { readonly name: string; readonly title: string; readonly url: string; readonly severity: string }
type Report = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly Via[] }>>
  readonly message?: string
  readonly error?: { readonly summary?: string }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Asks the registry, another than the usual one when given, about everything that is locked. */
export function askRegistry(registry: string | null = null): Promise<Asked> {
  const command = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=20000']
  const elsewhere = registry === null ? [] : [`--registry=${registry}`]
  return new Promise((resolve) => {
    execFile('npm', [...command, ...elsewhere], { cwd: root, timeout: 60_000 }, (error, out) =>
      resolve(askedIn(out, error?.message.split('\n')[0] ?? 'npm said nothing')),
    )
  })
}

/** Reads what npm wrote; without a report, why there is none. */
export function askedIn(out: string, otherwise: string): Asked {
  const report = reportIn(out)
  if (!report?.vulnerabilities) return { couldNotAsk: report?.message ?? report?.error?.summary ?? otherwise }
  const found = Object.values(report.vulnerabilities).flatMap(({ via }) => via)
  // A text only names another package, whose advisory stands beside it.
  const known = found.filter((one) => typeof one !== 'string')
  const rows = known.map(({ name, url, severity, title }) => {
    const advisory = url.split('/').at(-1) ?? url
    return [`${name} ${advisory}`, { name, advisory, severity, title }] as const
  })
  return { known: [...new Map(rows).values()] }
}

function reportIn(out: string): Report | null {
  try {
    return JSON.parse(out) as Report
  } catch {
    return null
  }
}

/** What somebody must look at: advisories that nobody has allowed, and allowances that are over or for nothing. */
export function unanswered(asked: Asked, allowed: readonly Allowed[], today: string): readonly string[] {
  const over = allowed
    .filter(({ until }) => until <= today)
    .map(({ name, advisory, until }) => `${name} ${advisory} was allowed until ${until}`)
  if ('couldNotAsk' in asked) return over
  const { known } = asked
  const isAllowed = (one: Advisory) => allowed.some((each) => isSame(each, one))
  const open = known
    .filter((one) => !isAllowed(one))
    .map(({ name, advisory, severity, title }) => `${name} ${advisory} (${severity}): ${title}`)
  const idle = allowed
    .filter((each) => !known.some((one) => isSame(each, one)))
    .map(({ name, advisory }) => `${name} ${advisory} is allowed and not there any more`)
  return [...open, ...over, ...idle]
}

function isSame(a: Pick<Allowed, 'name' | 'advisory'>, b: Pick<Allowed, 'name' | 'advisory'>): boolean {
  return a.name === b.name && a.advisory === b.advisory
}
