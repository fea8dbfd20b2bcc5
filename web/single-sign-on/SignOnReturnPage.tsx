import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { App, Flex, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { finishSignOn } from '#contract/session/single-sign-on.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import { CodeForm } from '../session/CodeForm.tsx'
import { DoorCard } from '../session/DoorCard.tsx'
import { meQuery } from '../session/me.ts'
import { useBecome } from '../session/session-moves.ts'
import { takeWay } from './way-back.ts'

/** Where the provider sends people back to: takes what it gave to the server, once. */
export function SignOnReturnPage() {
  const { say } = useWords()
  const { half, setHalf, error, go } = useReturn()
  return (
    <DoorCard title={say('signOn.title')} subtitle={say('session.subtitle')}>
      {half === null ? null : <CodeForm half={half} onIn={go} onBack={() => setHalf(null)} />}
      {half === null && !error ? (
        <Flex vertical align="center" gap={12} role="status">
          <Spin />
          {say('signOn.returning')}
        </Flex>
      ) : null}
      {error ? (
        <Flex vertical gap={16}>
          <Trouble error={error} />
          <WayOut />
        </Flex>
      ) : null}
    </DoorCard>
  )
}

function useReturn() {
  const [returned] = useState(() => window.location.search.slice(1))
  const [half, setHalf] = useState<string | null>(null)
  const isAsked = useRef(false)
  const become = useBecome()
  const go = useGo()
  const linked = useLinked()
  const finish = useMutation({ mutationFn: () => call(finishSignOn, { body: { returned } }) })
  const { mutate } = finish
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    // What the provider gave does not stay in the address.
    window.history.replaceState(window.history.state, '', window.location.pathname)
    mutate(undefined, {
      onSuccess: (answer) => {
        if ('linked' in answer) return linked()
        if ('half' in answer) return setHalf(answer.half)
        become(answer)
        go()
      },
    })
  }, [])
  return { half, setHalf, error: finish.error, go }
}

function useGo() {
  const navigate = useNavigate()
  const { history } = useRouter()
  return () => {
    const next = takeWay()
    if (next) history.replace(next)
    else void navigate({ ...paths.home(), replace: true })
  }
}

function useLinked() {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return () => {
    for (const queryKey of [keys.signOn, keys.sessions]) void queries.invalidateQueries({ queryKey })
    void message.success(say('signOn.linked'))
    void navigate({ ...paths.account(), replace: true })
  }
}

/** Back to where the person came from. */
function WayOut() {
  const { say } = useWords()
  const { data: me } = useQuery(meQuery)
  return me ? (
    <Link {...paths.account()}>{say('signOn.backToAccount')}</Link>
  ) : (
    <Link {...paths.signIn()}>{say('signOn.backToSignIn')}</Link>
  )
}
