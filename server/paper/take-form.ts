import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Choice } from '#domain/paper/standing.ts'
import { type Ground, type Understood, understand } from '#domain/paper/understand.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadAnswer } from '../case/load.ts'
import { shardOf } from '../case/number.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import { openedCells } from './cells.ts'

/** A row that is being made into a case or a reminder. */
export type Taking = {
  readonly line: number
  readonly content: string
  readonly request: string
  readonly choice: Choice | null
  readonly rivalNumber: string | null
  /** It was begun before, and nobody knows how far it came. */
  readonly wasTaking: boolean
}

export type Became = { readonly standing: 'imported' | 'reminded'; readonly number: string }

/**
 * Makes a row into what it becomes, through the door by which everything comes in. The row has a request of its own, so
 * that one that was begun and not finished is answered by its first answer and never made twice.
 */
export async function takeForm(
  row: Taking,
  ground: Ground,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<Became, Refused>> {
  const isReminder = row.choice === 'remind'
  const standing = isReminder ? 'reminded' : 'imported'
  const earlier = row.wasTaking ? await madeBefore(row, ground, shell) : null
  if (earlier !== null) return yes({ standing, number: earlier })
  const { form } = understand(openedCells(row.content, shell), ground)
  if (!form) return no(refused('validationFailed'))
  const asked = { ...call, requestId: row.request }
  if (!isReminder) {
    const made = await submitCaseUse(
      { ...asked, params: undefined, query: undefined, body: bodyOf(form) },
      shell,
    )
    return made.ok ? yes({ standing, number: made.value.number }) : made
  }
  if (row.rivalNumber === null) return no(refused('notFound'))
  const wish = { note: form.wish.description ?? '' }
  const done = await performMove('remind', row.rivalNumber, wish, asked, shell)
  return done.ok ? yes({ standing, number: done.value.number }) : done
}

async function madeBefore(row: Taking, { window }: Ground, shell: CaseShell): Promise<string | null> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const own = (window.provinceCode ?? 0) * 100
  const shard = row.rivalNumber === null ? own : shardOf(row.rivalNumber)
  const earlier = await loadAnswer(system, shard ?? own, row.request)
  return earlier === null ? null : (earlier.answer as { readonly number: string }).number
}

function bodyOf({ wish, category }: Understood) {
  const {
    channel,
    window,
    customer,
    kind,
    sp,
    submittedAt,
    description,
    consumedAt,
    serviceContent,
    amount,
  } = wish
  const form = {
    ...{ channel, window, kind, submittedAt },
    customer: { ...customer },
    description: description ?? '',
    ...{ sp: sp ?? null, consumedAt: consumedAt ?? null, serviceContent: serviceContent ?? null },
    amount: amount ?? null,
  }
  return category === null ? form : { ...form, classification: { kind, category, sp: sp ?? null } }
}
