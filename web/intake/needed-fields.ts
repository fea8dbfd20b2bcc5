import type { PolicyVersion } from '#contract/policy/policy.ts'
import type { IntakeValues } from './intake-body.ts'

type Rows = PolicyVersion['content']['requiredFields']

/** Which fields the policy asks for, for the mark at their labels; whether they are there the server decides. */
export function neededFields(rows: Rows, { channel, kind }: IntakeValues): ReadonlySet<string> {
  const fitting = rows.filter(
    (row) =>
      (row.channels === 'any' || (channel !== undefined && row.channels.includes(channel))) &&
      (row.kind === 'any' || row.kind === kind),
  )
  return new Set(fitting.flatMap((row) => row.fields))
}
