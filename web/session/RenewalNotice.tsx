import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { readRenewals } from '#contract/session/renewals.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { renewalsQuery, useTold } from './told-renewals.ts'

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
