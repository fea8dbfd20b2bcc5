import { createHash } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { importDirectory } from '#contract/network/directory-sheet.ts'
import { type Judged, judgeSheet } from '#domain/directory/importing.ts'
import { keepsRow } from '#domain/directory/keeping.ts'
import { unsoundTerms } from '#domain/directory/sound.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Db } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { canonicalJson } from '../audit/canonical.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { readContacts, type WrittenContacts, wholeContacts, writeContacts } from './directory-store.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof importDirectory>>

/**
 * Takes over a sheet of contacts. Sent alone it is only looked at; sent with what came of that it is written, if it still
 * comes to the same. Rows that are wrong are left out, and rows that are the same are not written again.
 */
export async function importDirectoryUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof importDirectory>, Refused>> {
  const { accepted } = call.body
  const looked = await judged(call, shell, shell.pool)
  const answer = { rows: shown(looked, shell), outcome: outcomeOf(looked) }
  if (accepted === undefined) return yes({ ...answer, isWritten: false })
  const done = await administer(shell, async (db) => {
    const again = await judged(call, shell, db)
    if (accepted !== outcomeOf(again)) return no(refused('listChanged'))
    const changing = again.filter(({ becomes }) => becomes === 'new' || becomes === 'changed')
    const by = { at: call.now, login: call.who?.login ?? null }
    const rows =
      changing.length > 0
        ? await writeContacts(
            db,
            changing.map((one) => one.row),
            by,
          )
        : []
    return yes({
      value: null,
      act: actBy(call, 'directoryImported', { n: changing.length }),
      keeping: { rows },
    })
  })
  return done.ok ? yes({ ...answer, isWritten: true }) : done
}

async function judged(call: Asked, shell: Shell, db: Db): Promise<readonly Judged<WrittenContacts>[]> {
  const network = shell.reference.network()
  const kept = new Map((await readContacts(db, null)).map((row) => [row.organisation, row]))
  const rows = call.body.rows.map(({ line, organisation, ...said }) => ({
    line,
    row: wholeContacts(organisation, said),
  }))
  return judgeSheet(rows, {
    wrongIn: (row) => {
      if (!network.find(row.organisation)) return ['unknown']
      const own = keepsRow(actorOf(call), row.organisation, network) ? [] : ['notYours']
      return [...own, ...unsoundTerms(row.organisation, row, network)]
    },
    standing: (row) => {
      const there = kept.get(row.organisation)
      if (!there) return 'new'
      const { verifiedAt: _at, verifiedBy: _by, primaryToVerify: _check, ...written } = there
      return canonicalJson(written) === canonicalJson(row) ? 'same' : 'changed'
    },
  })
}

function shown(rows: readonly Judged<WrittenContacts>[], shell: Shell) {
  return rows.map(({ line, row: { organisation }, becomes, problems }) => {
    const name = shell.reference.network().find(organisation)?.name ?? null
    return { line, organisation, name, becomes, problems: [...problems] }
  })
}

function outcomeOf(rows: readonly Judged<WrittenContacts>[]): string {
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}
