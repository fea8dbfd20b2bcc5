import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { useWords } from '../language.ts'
import { renewalsQuery, useTold } from './told-renewals.ts'

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
