import { queryOptions } from '@tanstack/react-query'
import { listRenewals, type Renewal } from '#contract/session/renewals.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { keys } from '../queries.ts'

/** How somebody else renewed the person's way in. */
export const renewalsQuery = queryOptions({ queryKey: keys.renewals, queryFn: () => call(listRenewals) })

/** Says what was done, by whom and when, and whether the link was used. */
export function useTold(): (one: Renewal) => string {
  const { say } = useWords()
  return ({ what, at, by, organisationName, usedAt }) => {
    const who = [organisationName, by].filter((part) => part !== null).join(' · ')
    const used =
      what === 'codes'
        ? ''
        : usedAt
          ? say('account.linkUsed', { at: fullTime(usedAt) })
          : say('account.linkUnused')
    return say(`account.renewed.${what}`, { who: who || say('account.somebody'), at: fullTime(at) }) + used
  }
}
