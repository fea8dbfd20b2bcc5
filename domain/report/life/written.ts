import type { DayText } from '../days.ts'

/** What is to be done about what the figures say: by whom, and until when. */
export type Measure = { readonly what: string; readonly who: string; readonly until: DayText }

export const measureOutcomes = ['done', 'underWay', 'notDone'] as const

/** What came of a measure of the month before. */
export type FollowUp = Measure & {
  readonly came: (typeof measureOutcomes)[number]
  readonly note: string
}

/** What the head of the window writes in the report: everything else in it is counted. */
export type Written = {
  readonly conclusion: string
  readonly measures: readonly Measure[]
  readonly followUps: readonly FollowUp[]
}

/**
 * Begins a report: what was to be done last month is there to be followed up, and as under way until somebody says
 * otherwise. What was not done last month is not lost either.
 */
export function begun(lastMonth: Written | null): Written {
  const open = (lastMonth?.followUps ?? []).filter((one) => one.came !== 'done')
  const all = [...open, ...(lastMonth?.measures ?? [])]
  return {
    conclusion: '',
    measures: [],
    followUps: all.map(({ what, who, until }) => ({ what, who, until, came: 'underWay', note: '' })),
  }
}
