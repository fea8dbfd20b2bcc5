import type { Stage, Waiting } from './waiting.ts'

/** What waits at one desk: for every stage the promise that is next, and the minutes until it falls due. */
export type Row = readonly [stage: Stage, owed: Waiting['owed'], dueIn: readonly number[]]

export const atTheWindow: readonly Row[] = [
  ['new', 'firstReply', [6, 26, 52, 118, 171]],
  ['sorted', 'firstReply', [-9, 4, 14, 41, 95]],
  ['resultInHand', 'resolve', [35, 300, 1500, -30]],
  ['held', 'resolve', [1100, 2600]],
  ['returned', 'firstReply', [22]],
  ['returned', 'resolve', [2000]],
]

export const atTheBranch: readonly Row[] = [
  ['arrived', 'firstReply', [8, 33, 58, -14, 110]],
  ['arrived', 'resolve', [4, 55, 400, 1700, 3200, -200]],
  ['resultInHand', 'resolve', [240, 2100]],
  ['returned', 'resolve', [900]],
  ['held', 'resolve', [1800]],
  ['solvedHere', 'resolve', [2700]],
]

export const atTheProvince: readonly Row[] = [
  ['arrived', 'firstReply', [12]],
  ['arrived', 'resolve', [28, 130, 700, 1900, 3000, -45]],
  ['answeredBySp', 'resolve', [500, 2400]],
  ['resultInHand', 'resolve', [90, 1300]],
  ['asking', 'resolve', [300, 1000, 2200]],
]

export const atTheCentre: readonly Row[] = [
  ['arrived', 'resolve', [50, 150, 480, 900, 1500, 2300, 3100, -80]],
  ['answeredBySp', 'resolve', [700, 2000, 2800]],
  ['asking', 'resolve', [1200]],
]

export const aFewAtAWindow: readonly Row[] = [
  ['sorted', 'firstReply', [17, 66]],
  ['new', 'firstReply', [48]],
  ['resultInHand', 'resolve', [600, 1900]],
  ['held', 'resolve', [1500]],
]

export const aFewAbove: readonly Row[] = [
  ['arrived', 'firstReply', [31]],
  ['arrived', 'resolve', [58, 420, 1600, -120]],
  ['resultInHand', 'resolve', [800]],
]
