import type { Leg } from './stops.ts'

export type Used = { readonly organisation: string; readonly span: number; readonly stays: number }

/** How long each organisation had the case in all, whoever had it longest first. */
export function timeUsed(legs: readonly Leg[], now: number): readonly Used[] {
  const used = new Map<string, Used>()
  for (const { organisation, startedAt, endedAt } of legs) {
    const span = Math.max(0, (endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt))
    const before = used.get(organisation)
    used.set(organisation, {
      organisation,
      span: span + (before?.span ?? 0),
      stays: 1 + (before?.stays ?? 0),
    })
  }
  return [...used.values()].sort((a, b) => b.span - a.span)
}
