import { annexPart } from './annex.ts'
import { escalationPart, faultPart, promisePart, ratingPart, repeatPart } from './complaints.ts'
import type { PartsGround } from './ground.ts'
import { hotPart, overduePart } from './hot.ts'
import { spPart } from './sps.ts'
import type { Part } from './table.ts'
import { channelPart, volumePart } from './volume.ts'

/**
 * The counted parts of the monthly service analysis report, in their order (domain.md 3.4). The first is the figures
 * themselves with the conclusion, the twelfth the measures: people write those. The annex is numbered after them.
 */
export function partsOf(ground: PartsGround): readonly Part[] {
  return [
    volumePart(ground),
    channelPart(ground),
    promisePart(ground),
    escalationPart(ground),
    spPart(ground),
    faultPart(ground),
    ratingPart(ground),
    repeatPart(ground),
    hotPart(ground),
    overduePart(ground),
    annexPart(ground),
  ]
}
