import type { Cells } from '#domain/paper/columns.ts'
import type { Instant } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { importFormsUse } from '../paper/import-forms.ts'
import { judgePileUse } from '../paper/judge-pile.ts'
import { finishPileUse } from '../paper/receipt.ts'
import { addFormsUse, stagePileUse } from '../paper/stage-pile.ts'
import type { Cast } from './cast.ts'
import { throughForms, throughPile, waitingForms, waitingPile, writtenIn } from './paper-forms.ts'

type Desk = { readonly shell: CaseShell; readonly cast: Cast; readonly now: Instant }

const hall = 'W-HN-CS-HALL01'

/** A hall has typed in what was written on paper while its line was down: one pile is through, one is being worked on. */
export async function fillPaper(desk: Desk): Promise<void> {
  const written = writtenIn(desk.shell.reference.calendars().zone)
  const through = await stage(throughPile, throughForms(desk.now, written), desk)
  await done(importFormsUse(asked(desk, { params: through }), desk.shell))
  await done(finishPileUse(asked(desk, { params: through }), desk.shell))
  await stage(waitingPile, waitingForms(desk.now, written), desk)
}

async function stage(name: string, forms: readonly Cells[], desk: Desk): Promise<{ readonly id: string }> {
  const body = { name, forms: forms.length }
  const params = await done(stagePileUse(asked(desk, { params: undefined, body }), desk.shell))
  // The first row of a table holds the titles.
  const rows = forms.map((cells, at) => ({ line: at + 2, cells: { ...cells } }))
  await done(addFormsUse(asked(desk, { params, body: { rows } }), desk.shell))
  await done(judgePileUse(asked(desk, { params }), desk.shell))
  return params
}

function asked<Params, Body = undefined>({ cast, now }: Desk, asking: { params: Params; body?: Body }) {
  return {
    ...{ query: undefined, now, requestId: '', params: asking.params, body: asking.body as Body },
    who: cast.playing(hall, 'agent'),
    from: { address: '127.0.0.1', agent: '', device: null },
  }
}

async function done<Value>(
  work: Promise<{ ok: true; value: Value } | { ok: false; no: { code: string } }>,
): Promise<Value> {
  const outcome = await work
  if (!outcome.ok) throw new Error(`a pile of the demonstration is refused: ${outcome.no.code}`)
  return outcome.value
}
