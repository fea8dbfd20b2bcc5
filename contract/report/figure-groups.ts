/** The indicators in the order of the report. */
export const figureGroups = {
  volumes: [
    'acceptedCount',
    'consultationCount',
    'queryCount',
    'complaintCount',
    'consultationShare',
    'queryShare',
    'complaintShare',
    'complaintMoM',
    'complaintYoY',
    'complaintsPer10kUsers',
    'faultCount',
  ],
  promises: [
    'firstReplyDecided',
    'firstReplyOnTime',
    'firstReplyOnTimeRate',
    'resolveDecided',
    'resolvedOnTime',
    'resolveOnTimeRate',
    'overdueRate',
    'seedMandatedOnTimeRate',
  ],
  solutions: [
    'resolvedCount',
    'resolutionRate',
    'firstContactResolutionRate',
    'reopenRate',
    'averageComplaintResolveHours',
  ],
  customers: [
    'satisfactionValid',
    'satisfactionRate',
    'repeatComplaintRate',
    'regulatorAppealRate',
    'remindCount',
  ],
  routes: [
    'escalationRateT3plus',
    'escalationRateT4',
    'returnRate',
    'spDispatched',
    'spReplyOnTime',
    'spReplyOnTimeRate',
  ],
  refunds: ['refundCount', 'refundAmount', 'refundAmountSp', 'refundAmountOperator', 'refundAmountShared'],
} as const

/** Whether a figure is a share in percent. */
export function isPercent(name: string): boolean {
  return /(Rate|RateT3plus|RateT4|Share|MoM|YoY)$/.test(name)
}

/** A figure as it is read; one that cannot be drawn up is a dash. */
export function figureText(name: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return '\u2014'
  return isPercent(name) ? `${value}%` : String(value)
}

/** How a figure is written in a file. */
export function figureFormat(name: string): 'count' | 'percent' | 'hours' | 'yuan' {
  if (isPercent(name)) return 'percent'
  if (name.startsWith('refundAmount')) return 'yuan'
  return name.endsWith('Hours') || name === 'complaintsPer10kUsers' ? 'hours' : 'count'
}
