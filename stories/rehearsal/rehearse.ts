import type { Pool } from 'pg'
import { openThrowaway } from '#server/database/open-throwaway.ts'
import type { CasesFile } from './file-form.ts'
import { operatorOfFile } from './operator-of-file.ts'
import { calendarsOfFile } from './policy-of-file.ts'
import { rehearseCase } from './rehearse-case.ts'
import { setStage } from './stage.ts'
import { staticChecks } from './static-checks.ts'

export type Verdict = { readonly id: string; readonly title: string; readonly faults: readonly string[] }

/** Rehearses a whole file in a throw-away schema of the database; says each verdict as it falls. */
export async function rehearse(
  pool: Pool,
  file: CasesFile,
  say: (verdict: Verdict) => void,
): Promise<readonly Verdict[]> {
  const opened = await openThrowaway(pool, { size: 4, applicationName: 'beichen-rehearsal' })
  if (!opened.ok) throw new Error(opened.no.en)
  const calendars = calendarsOfFile(file)
  const stage = await setStage(opened.value.pool, calendars.zone, operatorOfFile(file))
  const verdicts: Verdict[] = []
  const judge = async (
    id: string,
    title: string,
    look: () => Promise<readonly string[]> | readonly string[],
  ) => {
    let faults: readonly string[]
    try {
      faults = await look()
    } catch (error) {
      faults = [error instanceof Error ? error.message : String(error)]
    }
    const verdict = { id, title, faults }
    verdicts.push(verdict)
    say(verdict)
  }
  try {
    const written = await stage.admin('PUT', '/api/calendars', calendars)
    if (written.status !== 200)
      throw new Error(`the calendars of the file are refused: ${JSON.stringify(written.body)}`)
    for (const one of file.cases) await judge(one.id, one.title, () => rehearseCase(stage, file, one))
    for (const { id, check } of file.staticChecks ?? []) {
      const look = staticChecks[id]
      await judge(id, check, () => (look ? look(stage, file) : ['this static check is not known']))
    }
  } finally {
    await stage.close()
    await opened.value.drop()
  }
  return verdicts
}
