import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Divider, Flex } from 'antd'
import { beginSignOn } from '#contract/session/single-sign-on.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { signOnOfferQuery } from './sign-on-queries.ts'
import { keepWay } from './way-back.ts'

/** The way in through the provider, where there is one; the password stays beside it. */
export function SignOnButton({ next }: { next: string | undefined }) {
  const { say } = useWords()
  const { data: name = null } = useQuery(signOnOfferQuery)
  const begin = useMutation({
    mutationFn: () => call(beginSignOn),
    onSuccess: ({ url }) => {
      keepWay(next)
      window.location.assign(url)
    },
  })
  if (name === null) return null
  return (
    <Flex vertical gap={16}>
      <Divider plain>{say('signOn.or')}</Divider>
      <Trouble error={begin.error} />
      <Button size="large" block loading={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
        {say('signOn.by', { name })}
      </Button>
    </Flex>
  )
}
