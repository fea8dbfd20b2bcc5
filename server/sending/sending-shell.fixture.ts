/** For tests: a shell whose mail goes to a receiving server, at an instant that a test moves on. */
import type { Pool } from 'pg'
import type { submitCase } from '#contract/case/submit.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import type { Instant } from '#domain/time.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { WithVerifier } from '../audit/begin-verification.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { caseShell, window } from '../case/taken-case.fixture.ts'
import { callBy } from '../report/november.fixture.ts'
import { beginMark } from './mark.ts'
import { outgoingOf } from './outgoing-of.ts'
import { nothingOut, type SendingConfig } from './sending-config.ts'

/** The shell, and the instant that it takes for now. */
export type SendingStage = {
  readonly shell: CaseShell & WithFiles & WithVerifier
  now: Instant
}

/** Sets it up, with looking begun. */
export async function sendingStage(
  pool: Pool,
  now: Instant,
  config: Partial<SendingConfig>,
): Promise<SendingStage> {
  const of = await caseShell(pool, now)
  const at = () => stage.now
  const shell = { ...of, now: at, ...outgoingOf({ ...nothingOut, ...config }, [], at) }
  const stage: SendingStage = { shell, now }
  await Promise.all([beginMark('cases', shell, now), beginMark('notices', shell, now)])
  return stage
}

/** Somebody complains at a window, and how they are reached; the number. */
export async function complained(
  { shell, now }: SendingStage,
  contact: string | null,
  change: Partial<BodyOf<typeof submitCase>> = {},
): Promise<string> {
  const body = {
    ...{ channel: 'hotline10000', window, kind: 'complaint', description: '无法登录' },
    customer: { account: 'ad0731000001@hn.example', contact },
    classification: { kind: 'complaint', category: 'general' },
    ...change,
  } as BodyOf<typeof submitCase>
  const made = await submitCaseUse(callBy(body.window, now, { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}
