import { readFileSync } from 'node:fs'
import { freshDatabase } from '#server/database/testing/test-database.ts'
import { type CasesFile, readForm } from '../rehearsal/file-form.ts'
import { operatorOfFile } from '../rehearsal/operator-of-file.ts'
import { calendarsOfFile } from '../rehearsal/policy-of-file.ts'
import { type Stage, setStage } from '../rehearsal/stage.ts'

/** The file of cases that ships with the product. */
export const shipped = readShipped()

/** A stage with the operator and the calendars of the shipped file, on a database of its own. */
export async function stageOfShipped(): Promise<{
  readonly stage: Stage
  readonly strike: () => Promise<void>
}> {
  const database = await freshDatabase()
  const calendars = calendarsOfFile(shipped)
  const stage = await setStage(database.pool, calendars.zone, operatorOfFile(shipped))
  const written = await stage.admin('PUT', '/api/calendars', calendars)
  if (written.status !== 200) throw new Error(`the calendars are refused: ${JSON.stringify(written.body)}`)
  const strike = async () => {
    await stage.close()
    await database.drop()
  }
  return { stage, strike }
}

function readShipped(): CasesFile {
  const form = readForm(JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')))
  if (typeof form === 'string') throw new Error(form)
  return form
}
