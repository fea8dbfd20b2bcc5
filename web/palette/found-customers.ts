import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { rightOf } from '#contract/access/rights.ts'
import { FEWEST_OF_ACCOUNT, findCustomer, type KnownCustomer } from '#contract/customer/find-customer.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import { useActing } from '../session/me.ts'
import { askedCustomer } from './asked-customer.ts'
import type { Entry } from './entry.ts'
import { useCaseEntry } from './found-cases.ts'

const askers: readonly string[] | string = rightOf(findCustomer)?.who ?? []

/** Customers whose account begins with what was typed, or who have exactly this telephone; then their cases. */
export function useFoundCustomers(settled: string): {
  readonly entries: readonly Entry[]
  readonly isPending: boolean
} {
  const entryOf = useCustomerEntry()
  const mayAsk = useActing()?.roles.some((role) => askers.includes(role)) ?? false
  const asked = mayAsk ? askedCustomer(settled, FEWEST_OF_ACCOUNT) : null
  const { data, isFetching } = useQuery({
    queryKey: [...keys.queue, 'palette customers', asked],
    queryFn: () => call(findCustomer, { body: asked ?? {} }),
    select: ({ customers }) => customers,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
  return { entries: asked === null ? [] : (data ?? []).map(entryOf), isPending: isFetching }
}

function useCustomerEntry(): (customer: KnownCustomer, place: number) => Entry {
  const { say } = useWords()
  const navigate = useNavigate()
  const caseEntry = useCaseEntry()
  return ({ account, name, contact, cases, ended }, place) => {
    const id = `customer ${account ?? place}`
    const steps = cases.map(({ number, description }) => caseEntry(number, description))
    const every = account === null ? [] : [everyCaseOf(account)]
    return {
      ...{ id, group: 'customer', act: () => {}, steps: [...steps, ...every] },
      words: account ?? contact ?? say('queue.noDescription'),
      beside: [name, contact, say('palette.casesOf', { held: cases.length, ended })]
        .filter(Boolean)
        .join(' · '),
    }
  }

  function everyCaseOf(account: string): Entry {
    const of = { join: 'and', parts: [{ field: 'account', is: 'oneOf', of: [account] }] }
    const search = { queue: 'all', state: 'any', filter: JSON.stringify(of) } as const
    return {
      ...{ id: `customer ${account} all`, group: 'view', words: say('palette.allCasesOf', { account }) },
      act: () => void navigate({ ...paths.queue(search) }),
    }
  }
}
