import type { Me } from '#contract/session/session.ts'
import { keys, queries } from '../../queries.ts'
import type { Place } from './sheets.ts'

/** Whether whoever wrote there is signed in now and acts for the same organisation: nothing is sent in another's name. */
export function actsAt({ person, organisation }: Pick<Place, 'person' | 'organisation'>): boolean {
  const me = queries.getQueryData<Me | null>(keys.me)
  return me?.person === person && me.acting?.organisation === organisation
}
