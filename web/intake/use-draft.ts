import { queryOptions } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Draft, dropDraft, keepDraft, showDraft } from '#contract/draft/drafts.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'
import { serverNow } from '../server-clock.ts'
import { contentOf, doneHere, dropHere, isDoneHere, keepHere, keptHere, valuesIn } from './draft.ts'
import { type DraftKeeper, type DraftState, type DraftWays, draftKeeper } from './draft-keeper.ts'
import type { IntakeValues } from './intake-body.ts'

const params = { place: 'intake' } as const

/** What was typed at this organisation and not sent; asked anew each time the form is opened. */
export function draftQuery(organisation: string) {
  return queryOptions({
    queryKey: [...keys.draft('intake'), organisation],
    queryFn: () => call(showDraft, { params }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** What the form begins with: the copy of this tab, or else what is on the server. */
export function begunWith(organisation: string, there: Draft | undefined) {
  const here = keptHere(organisation)
  if (here) {
    const isOwn = there?.content != null && here.sent.includes(there.content)
    const over = isOwn ? there.changedAt : here.over
    return { values: valuesIn(here.content), at: here.at, over }
  }
  const isDone = isDoneHere(organisation, there?.changedAt ?? null)
  const content = isDone ? null : (there?.content ?? null)
  return { values: valuesIn(content), at: content && there?.changedAt, over: there?.changedAt ?? null }
}

export type DraftOfForm = {
  readonly state: DraftState | null
  readonly typed: (values: IntakeValues) => void
  readonly drop: () => Promise<void>
  readonly goOn: (other: Draft, isOwn: boolean) => void
}

/** Keeps what is typed into the form: in this tab at once, on the server every two seconds. */
export function useDraft(desk: string, form: FormInstance<IntakeValues>, over: string | null): DraftOfForm {
  const [state, setState] = useState<DraftState | null>(null)
  const made = useRef<DraftKeeper>(null)
  made.current ??= draftKeeper(over, keptHere(desk)?.sent ?? [], {
    ...ways,
    tell: setState,
    sends: (sent) => {
      const here = keptHere(desk)
      if (here) keepHere(desk, { ...here, sent })
    },
  })
  const keeper = made.current
  useSaves(keeper)
  const copy = (values: IntakeValues) => {
    const at = new Date(serverNow()).toISOString()
    keepHere(desk, { content: contentOf(values), over: keeper.over(), at, sent: keeper.sent() })
  }
  // What was typed in this tab and had not reached the server.
  useEffect(() => {
    const here = keptHere(desk)
    if (here) keeper.typed(here.content)
  }, [desk, keeper])
  useEffect(() => {
    const here = keptHere(desk)
    if (state?.state === 'saved' && here) keepHere(desk, { ...here, over: state.at })
  }, [desk, state])
  return {
    state,
    typed: (values) => {
      copy(values)
      keeper.typed(contentOf(values))
    },
    drop: async () => {
      dropHere(desk)
      setState(null)
      await keeper.drop((until) => doneHere(desk, until))
    },
    goOn: (other, isOwn) => {
      setState(null)
      if (isOwn) keeper.typed(contentOf(form.getFieldsValue(true)))
      void keeper.goOn(other, isOwn)
      copy(form.getFieldsValue(true))
    },
  }
}

/** What is not on the server yet goes there when the page is left, and is compared when somebody comes back. */
function useSaves(keeper: DraftKeeper): void {
  useEffect(() => {
    const look = () => void keeper.look()
    const save = () => void (document.visibilityState === 'hidden' && keeper.saveNow())
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', save)
      void keeper.saveNow()
    }
  }, [keeper])
}

const ways: Omit<DraftWays, 'tell' | 'sends'> = {
  write: (content, over) =>
    call(keepDraft, {
      ...{ params, body: { content, over } },
      isLast: document.visibilityState === 'hidden',
    }).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'draftChanged') return null
      throw error
    }),
  read: () => call(showDraft, { params }),
  drop: () => call(dropDraft, { params }),
}
