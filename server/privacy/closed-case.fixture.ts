/** For tests: a complaint with everything that belongs to a person, from beginning to end. */
import { Readable } from 'node:stream'
import type { Case } from '#domain/case/case.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { attachUse } from '../attachment/attach.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { keepAct } from '../audit/keep-act.ts'
import { witnessed } from '../audit/witnessed.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { branch, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'

/** The database as the system sees it. */
export const system = (shell: Shell) => through(shell.pool, eyesOfSystem(shell.reference.network()))

/** Puts the organisations of the tests on record, so that the history can be proved. */
export async function onRecordFromTheFirst(shell: Shell, now: Instant): Promise<void> {
  const act = { what: 'firstRunDone', at: now, person: 'system', organisation: null, about: {} } as const
  const rows = network.all.map(({ id }) => witnessed('organisations', id))
  await keepAct(system(shell), act, network, { rows })
}

/** A complaint with notes, a refused move and files, closed after an hour. */
export async function closed(shell: CaseShell & WithFiles, now: Instant): Promise<Case> {
  const at = (minutes: number) => plusMinutes(now, minutes)
  const number = await taken(shell, now)
  const sent = { params: { number }, query: { name: 'evidence.txt' } }
  const file = await attachUse(
    callBy(window, at(1), sent) as never,
    Readable.from([Buffer.from('evidence')]),
    shell,
  )
  const moves = [
    await moveAt(shell, number, 'note', window, at(2), { text: '说了很多', visibility: 'internal' }),
    await moveAt(shell, number, 'forward', window, at(3), { to: branch, note: '说了很多' }),
    await moveAt(shell, number, 'solve', branch, at(10), { note: '说了很多' }),
    await moveAt(shell, number, 'feedback', branch, at(11), { note: '已退' }),
    await moveAt(shell, number, 'deliver', window, at(20), {
      via: 'call',
      note: '说了很多',
      outcome: 'resolvedAtBranch',
    }),
    await moveAt(shell, number, 'close', window, at(60), { satisfaction: 'satisfied' }),
  ]
  const refusedMove = await moveAt(shell, number, 'forward', window, at(61), { to: branch, note: '说了很多' })
  const no = [file, ...moves].find((one) => !one.ok)
  if (no || refusedMove.ok) throw new Error(no && !no.ok ? no.no.code : 'it was not refused')
  const c = await loadCase(system(shell), number)
  if (!c) throw new Error('it is not there')
  return c
}
