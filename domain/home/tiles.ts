import { leading, type Role, working } from '../access/roles.ts'
import type { Filter } from '../queue/filter.ts'
import type { QuickName } from '../queue/quick.ts'

/** A number on the home page: a queue and what it is narrowed by, so that it opens exactly the cases it counts. */
export type Tile = {
  readonly name: string
  readonly queue: 'mine' | 'followed' | 'tasks' | 'below' | 'all'
  readonly quick?: QuickName
  readonly filter?: Filter
  /** Whom it concerns. */
  readonly roles: readonly Role[]
  /** Of the way of a case inside the operator, which an SP does not get to read. */
  readonly isInside?: true
  /** What presses is shown as such when there is any. */
  readonly presses?: true
}

const notAccepted: Filter = {
  join: 'and',
  parts: [{ field: 'status', is: 'oneOf', of: ['registered'] }],
}

/** The numbers of the home page, what presses first. */
export const tiles: readonly Tile[] = [
  { name: 'breached', queue: 'mine', quick: 'breached', roles: working, presses: true },
  { name: 'soon', queue: 'mine', quick: 'soon', roles: working, presses: true },
  { name: 'returned', queue: 'mine', quick: 'returned', roles: working, isInside: true, presses: true },
  { name: 'byMe', queue: 'mine', quick: 'byMe', roles: working },
  { name: 'unassigned', queue: 'mine', quick: 'unassigned', roles: working },
  { name: 'mine', queue: 'mine', roles: working },
  { name: 'tasks', queue: 'tasks', roles: working, isInside: true },
  { name: 'followed', queue: 'followed', roles: working },
  { name: 'waitingSp', queue: 'all', quick: 'waitingSp', roles: working, isInside: true },
  { name: 'unaccepted', queue: 'mine', filter: notAccepted, roles: leading },
  { name: 'belowBreached', queue: 'below', quick: 'breached', roles: leading, isInside: true, presses: true },
  { name: 'belowSoon', queue: 'below', quick: 'soon', roles: leading, isInside: true },
]

/** The numbers for somebody: by their roles, and for an SP without what goes on inside the operator. */
export function tilesFor(roles: readonly Role[], isOfSp: boolean): readonly Tile[] {
  return tiles.filter((tile) => tile.roles.some((role) => roles.includes(role)) && !(isOfSp && tile.isInside))
}
