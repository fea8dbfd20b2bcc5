import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card } from 'antd'
import { listRenewals, type Renewal, readRenewals } from '#contract/session/renewals.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { keys } from '../queries.ts'

const renewalsQuery = queryOptions({ queryKey: keys.renewals, queryFn: () => call(listRenewals) })

/** Over every page, until the person says that they have read it: that somebody else renewed their way in. */
export function RenewalNotice() {
  const { say } = useWords()
  const told = useTold()
  const client = useQueryClient()
  const { data } = useQuery(renewalsQuery)
  const read = useMutation({
    mutationFn: () => call(readRenewals),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.renewals }),
  })
  const fresh = data?.renewals.filter((one) => !one.isRead) ?? []
  const [newest] = fresh
  if (!newest) return null
  return (
    <Alert
      banner
      type="warning"
      role="alert"
      title={told(newest)}
      description={say('account.renewalHint')}
      action={
        <Button size="small" loading={read.isPending} onClick={() => read.mutate()}>
          {say('account.renewalRead')}
        </Button>
      }
    />
  )
}

/** On the page of the account: all of them, also those that were read. */
export function RenewalsCard() {
  const { say } = useWords()
  const told = useTold()
  const { data } = useQuery(renewalsQuery)
  if (!data || data.renewals.length === 0) return null
  return (
    <Card size="small" title={say('account.renewals')}>
      <ul className="plain-list">
        {data.renewals.map((one) => (
          <li key={one.id}>{told(one)}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Says what was done, by whom and when, and whether the link was used. */
function useTold(): (one: Renewal) => string {
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
