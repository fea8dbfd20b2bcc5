/** For tests: an operator's database with a shell around it, and a case taken at the Changsha hotline. */
import type { Pool } from 'pg'
import type { MoveName } from '#contract/case/wishes.ts'
import type { Instant } from '#domain/time.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { WithVerifier } from '../audit/begin-verification.ts'
import { callBy, insertUnits, shellOn } from '../report/november.fixture.ts'
import type { Call } from '../shell.ts'
import { numberGiver } from './number-blocks.ts'
import { type CaseShell, performMove } from './perform-move.ts'
import { submitCaseUse } from './submit-case.ts'

export const window = 'W-HN-CS-10000'
export const branch = 'B-HN-CS'

/** A shell on the database with the organisations of the tests in it. */
export async function caseShell(pool: Pool, now: Instant): Promise<CaseShell & WithFiles & WithVerifier> {
  await insertUnits(pool, now)
  return { ...shellOn(pool, now), giveNumber: numberGiver(pool, 'Asia/Shanghai') }
}

/** Takes a complaint in, accepted and classified; its number. */
export async function taken(shell: CaseShell, now: Instant, category = 'general'): Promise<string> {
  const body = {
    channel: 'hotline10000',
    window,
    customer: { account: 'ad0731000001@hn.example', contact: '13900000001' },
    kind: 'complaint',
    description: 'cannot sign in',
    classification: { kind: 'complaint', category },
  } as const
  const made = await submitCaseUse(callBy(window, now, { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

/** Makes a move some minutes after `from`. */
export async function moveAt(
  shell: CaseShell,
  number: string,
  move: MoveName,
  organisation: string,
  at: Instant,
  wish: Readonly<Record<string, unknown>> = {},
  change: Partial<Call> = {},
) {
  return performMove(move, number, wish, { ...callBy(organisation, at, {}), ...change }, shell)
}
