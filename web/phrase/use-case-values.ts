import { useMemo } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { serverNow } from '../server-clock.ts'
import { useMe } from '../session/me.ts'
import type { Values } from './fill.ts'
import { valuesOf } from './variables.ts'

/** What the variables of a sentence come to in a case, for whoever is signed in. */
export function useCaseValues(view: CaseView): Values {
  const me = useMe()
  const nameOf = useCategoryName()
  const category = view.classified ? nameOf(view.category) : null
  return useMemo(() => valuesOf({ view, me, category, now: serverNow() }), [view, me, category])
}
