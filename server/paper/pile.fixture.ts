/** For tests: a pile of typed-in forms at the hall of Changsha. */
import { type Cells, MOST_FORMS } from '#domain/paper/columns.ts'
import type { Instant } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { callBy } from '../report/november.fixture.ts'
import { importFormsUse } from './import-forms.ts'
import { judgePileUse } from './judge-pile.ts'
import { addFormsUse, stagePileUse } from './stage-pile.ts'

export const hall = 'W-HN-CS-HALL01'

/** A form that nothing is wrong with. */
export function formNo(no: number, change: Partial<Cells> = {}): Cells {
  return {
    formNo: `CS-${no}`,
    takenAt: `2026-11-22 ${String(9 + (no % 8)).padStart(2, '0')}:${String(no % 60).padStart(2, '0')}`,
    kind: ['投诉', '咨询', '查询'][no % 3] ?? '',
    description: `纸质单 ${no}`,
    name: '李四',
    account: `paper${no}@hn.example`,
    contact: `139${String(no).padStart(8, '0')}`,
    ...change,
  }
}

/** Sends a table of forms in and has it looked at; the id of the pile. */
export async function staged(shell: CaseShell, forms: readonly Cells[], now: Instant): Promise<string> {
  const begun = await stagePileUse(
    callBy(hall, now, { body: { name: '停电那天', forms: forms.length } }),
    shell,
  )
  if (!begun.ok) throw new Error(begun.no.code)
  const params = { id: begun.value.id }
  for (let from = 0; from < Math.min(forms.length, MOST_FORMS); from += 500) {
    const rows = forms
      .slice(from, from + 500)
      .map((cells, at) => ({ line: from + at + 2, cells: { ...cells } }))
    const added = await addFormsUse(callBy(hall, now, { params, body: { rows } }), shell)
    if (!added.ok) throw new Error(added.no.code)
  }
  const judged = await judgePileUse(callBy(hall, now, { params }), shell)
  if (!judged.ok) throw new Error(judged.no.code)
  return begun.value.id
}

/** Asks for the next portion. */
export async function imported(shell: CaseShell, id: string, now: Instant) {
  const done = await importFormsUse(callBy(hall, now, { params: { id } }), shell)
  if (!done.ok) throw new Error(done.no.code)
  return done.value
}

/** Asks until nothing waits. */
export async function importedWhole(shell: CaseShell, id: string, now: Instant) {
  for (;;) {
    const pile = await imported(shell, id, now)
    if (pile.counts.waiting + pile.counts.taking === 0) return pile
  }
}
