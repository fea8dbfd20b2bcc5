import { working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import type { CategoryKey, Kind } from '../../policy/policy.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { retimeAll } from '../promises.ts'
import { rankedAnew } from '../ranking.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

export type ClassifyWish = {
  readonly kind: Kind
  readonly category: CategoryKey
  readonly sp?: string | null
}

/** Sorts the case into its kind and category, which decides its limits (R25); once, before anything else. */
export const classify: MoveRule<ClassifyWish> = {
  roles: working,
  guard: (s) => firstOf(mustHold(s), s.c.classifiedAt === null ? null : refusal('alreadyClassified')),
  decide: (s, wish) => {
    const sp = wish.sp ?? s.c.sp
    const wrong = unfit(s, wish, sp)
    if (wrong) return no(wrong)
    const { kind, category } = wish
    return yes([
      {
        type: 'classified',
        ...{ kind, category, sp },
        ...rankedAnew(s.c, category, s.world),
        clocks: retimeAll(s.c, kind, category, s.world, s.now),
      },
    ])
  },
}

/** Changes the category, with a reason: due instants are counted anew from receipt, verdicts stay (A7, X8). */
export const reclassify: MoveRule<
  Omit<ClassifyWish, 'kind'> & { readonly kind?: Kind; readonly reason: string }
> = {
  roles: working,
  guard: (s) =>
    firstOf(mustHold(s), mustNotFollowParent(s), s.c.classifiedAt === null ? refusal('notClassified') : null),
  decide: (s, wish) => {
    const kind = wish.kind ?? s.world.policy.categories[wish.category]?.kind ?? 'complaint'
    const sp = wish.sp ?? s.c.sp
    const wrong = firstOf(
      wish.reason.trim() ? null : missing(['reason']),
      wish.category === s.c.category && sp === s.c.sp ? refusal('sameCategory') : null,
      unfit(s, { ...wish, kind }, sp),
    )
    if (wrong) return no(wrong)
    const { category, reason } = wish
    const clocks = retimeAll(s.c, kind, category, s.world, s.now)
    const rank = rankedAnew(s.c, category, s.world)
    return yes([{ type: 'reclassified', kind, category, sp, reason, ...rank, clocks }])
  },
}

function unfit({ c, world }: Situation, wish: ClassifyWish, sp: string | null): Refusal | null {
  const row = world.policy.categories[wish.category]
  if (!row) return refusal('unknownCategory', wish.category)
  if (row.kind !== wish.kind) return refusal('categoryNotOfKind', wish.category)
  if (row.namesSp && sp === null) return missing(['sp'])
  if (sp !== null && world.network.find(sp)?.kind !== 'serviceProvider') return refusal('notAnSp', sp)
  if (row.spOriginated !== (c.intake.onBehalfOf !== null)) return refusal('categoryNotOfKind', wish.category)
  return null
}
