import type { CaseView } from '#contract/case/view.ts'

/** What an organisation has to do with a case. */
export type Part = 'holder' | 'window' | 'answerer' | 'handled' | 'helps' | 'sp'
export type Participant = { readonly organisation: string; readonly parts: readonly Part[] }

type Seen = Pick<CaseView, 'holder' | 'mainWindow' | 'answerer' | 'legs' | 'sideTasks' | 'sp'>

/** Everybody who has to do with a case and what, whoever must act now first, then in the order in which they came to it. */
export function participants(view: Seen): readonly Participant[] {
  const found = new Map<string, Part[]>()
  const add = (organisation: string | null, part: Part) => {
    if (organisation === null) return
    const parts = found.get(organisation) ?? []
    found.set(organisation, parts.includes(part) ? parts : [...parts, part])
  }
  add(view.holder, 'holder')
  add(view.mainWindow, 'window')
  if (view.answerer !== view.mainWindow) add(view.answerer, 'answerer')
  for (const leg of view.legs) add(leg.organisation, 'handled')
  for (const task of view.sideTasks) add(task.to, 'helps')
  add(view.sp, 'sp')
  return [...found].map(([organisation, parts]) => ({
    organisation,
    // That it had the case goes without saying where it is said what else it is.
    parts: parts.length > 1 ? parts.filter((part) => part !== 'handled') : parts,
  }))
}

/** Who must act now: whoever has the case, and whoever still owes help. */
export function mustAct(view: Pick<CaseView, 'holder' | 'sideTasks'>): readonly string[] {
  const helpers = view.sideTasks.filter((task) => task.doneAt === null).map((task) => task.to)
  return [...new Set([...(view.holder === null ? [] : [view.holder]), ...helpers])]
}
