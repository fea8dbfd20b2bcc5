/** A step of a scripted case: who does what when, with the words of that move. */
export type Step = {
  readonly at: string
  readonly by: string
  readonly action: string
  readonly to?: string
  readonly child?: string
  readonly expectError?: string
  readonly fields?: readonly string[]
} & Readonly<Record<string, unknown>>

export type Child = { readonly key: string; readonly submittedAt: string } & Readonly<Record<string, unknown>>

export type Given = Readonly<Record<string, unknown>> & {
  readonly channel: string
  readonly windowOrg: string
  readonly province?: string | null
  readonly city?: string | null
  readonly submittedAt?: string
  readonly children?: readonly Child[]
}

export type Expect = Readonly<Record<string, unknown>>

export type ScriptedCase = {
  readonly id: string
  readonly title: string
  readonly given: Given
  readonly steps: readonly Step[]
  readonly expect: Expect
} & Readonly<Record<string, unknown>>

export type Provider = {
  readonly id: string
  readonly name: string
  readonly scope: 'local' | 'national'
  readonly province?: string | null
  readonly status?: string
}

export type Example = {
  readonly id: string
  readonly name: string
  readonly tier?: number | null
  readonly province?: string
  readonly city?: string
}

type Hours = readonly [string, string] | readonly (readonly [string, string])[] | null

export type CasesFile = {
  readonly meta?: { readonly title?: string; readonly timezone?: string }
  readonly policy: Readonly<Record<string, unknown>> & {
    readonly limitsMinutes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  readonly calendars: {
    readonly definitions: Readonly<Record<string, { workday: Hours; weekend: Hours; holiday: Hours }>>
    readonly channelCalendar: Readonly<Record<string, string>>
  } & Readonly<Record<string, unknown>>
  readonly orgs: { readonly tiers: Readonly<Record<string, number>>; readonly examples: readonly Example[] }
  readonly sps: readonly Provider[]
  readonly staticChecks?: readonly { readonly id: string; readonly check: string }[]
  readonly cases: readonly ScriptedCase[]
}

/** The file, or a sentence on what is missing in it. */
export function readForm(value: unknown): CasesFile | string {
  const file = value as Partial<CasesFile> | null
  if (typeof file !== 'object' || file === null) return 'the file is not a JSON object'
  for (const key of ['policy', 'calendars', 'orgs', 'sps', 'cases'] as const) {
    if (file[key] === undefined) return `the file has no "${key}"`
  }
  if (!file.policy?.limitsMinutes) return 'the policy has no "limitsMinutes"'
  if (!Array.isArray(file.cases)) return '"cases" is not a list'
  if (!Array.isArray(file.sps)) return '"sps" is not a list'
  if (!file.calendars?.definitions || !file.calendars.channelCalendar) {
    return 'the calendars have no "definitions" or no "channelCalendar"'
  }
  if (!file.orgs?.tiers || !Array.isArray(file.orgs.examples))
    return 'the orgs have no "tiers" or no "examples"'
  const broken = file.cases.findIndex(
    (one) => !one?.id || !one.given || !Array.isArray(one.steps) || !one.expect,
  )
  if (broken >= 0) return `case ${broken + 1} lacks id, given, steps or expect`
  return file as CasesFile
}

/** All steps of a case, also those of its later rounds, in order. */
export function stepsOf(one: ScriptedCase): readonly Step[] {
  const later = Object.keys(one)
    .filter((key) => /^rounds?\d+$/.test(key))
    .sort((a, b) => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')))
    .map((key) => one[key] as { steps?: readonly Step[] } | readonly Step[])
  return [
    ...one.steps,
    ...later.flatMap((round) =>
      Array.isArray(round) ? round : ((round as { steps?: readonly Step[] }).steps ?? []),
    ),
  ]
}
