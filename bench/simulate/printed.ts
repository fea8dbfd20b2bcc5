import { availableParallelism } from 'node:os'
import { table } from '../table.ts'
import type { Promised } from './judged.ts'
import type { Summary } from './summary.ts'
import type { TierName } from './tiers.ts'

const tierWords: Readonly<Record<TierName, string>> = {
  window: 'window (tier 1)',
  branch: 'branch (tier 2)',
  province: 'province (tier 3)',
  centre: 'national centre (tier 4)',
  sp: 'SPs',
  billing: 'billing departments',
}
const promiseWords: Readonly<Record<Promised, string>> = {
  firstReply: 'first reply',
  resolve: 'resolution',
  spReply: 'an SP answers (3 h)',
  statutoryReply: 'statutory reply (15 days)',
  statutoryRepair: 'statutory repair',
}
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0, useGrouping: true })
const whole = (number: number) => grouped.format(number).replaceAll(',', ' ')
const percent = (part: number) => `${(part * 100).toFixed(part > 0 && part < 0.001 ? 3 : 1)} %`

/** The tables of a simulated month, as Markdown. */
export function printed(summary: Summary): string {
  const { casesADay, days, month, seed, played, speed } = summary
  return `${whole(casesADay)} cases a day, ${days} days from ${month}-01 on, seed ${seed}; played: ${played.cities} cities with ${percent(played.part)} of what comes in, ${whole(played.cases)} cases of ${(played.events / played.cases).toFixed(1)} events, ${whole(played.ended)} of them ended.

${table(
  [
    ...['', 'on duty in the busiest hour', 'employed', 'jobs', 'at work', 'waits, mean', 'half', '95 of 100'],
    ...['99 of 100', 'longest', 'most waiting', 'left at the end'],
  ],
  summary.tiers.map((one) => [
    ...[
      tierWords[one.tier],
      whole(one.people),
      whole(one.employed),
      whole(one.jobs),
      percent(one.utilisation),
    ],
    ...[one.waited.mean, one.waited.half, one.waited.of95, one.waited.of99, one.waited.longest].map(
      minutesText,
    ),
    ...[whole(one.mostWaiting), whole(one.leftWaiting)],
  ]),
)}

${table(
  ['promise', 'met', 'breached', 'breached, of those judged', 'still open'],
  summary.promises.map((one) => [
    ...[
      promiseWords[one.promise],
      whole(one.met),
      whole(one.breached),
      percent(one.partBreached),
      whole(one.open),
    ],
  ]),
)}

People and those employed are of the whole country, everything else is of what was played. Waiting is from coming to a desk until somebody begins.
${whole(speed.casesASecond)} cases and ${whole(speed.eventsASecond)} events a second of one core (${speed.cpuSeconds.toFixed(1)} s of it; this machine has ${availableParallelism()}).
`
}

function minutesText(minutes: number): string {
  if (minutes < 1) return minutes === 0 ? '0' : '< 1 min'
  return minutes < 120 ? `${minutes.toFixed(0)} min` : `${(minutes / 60).toFixed(1)} h`
}
