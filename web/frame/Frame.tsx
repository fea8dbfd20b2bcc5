import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { Alert, Grid, Layout } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Sends } from '../case/composer/Sends.tsx'
import { useWords } from '../language.ts'
import { listen } from '../live.ts'
import { lookOfPerson } from '../look.ts'
import { later } from '../parts/later.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { meQuery, useMe, WhoIsHere } from '../session/me.ts'
import { ProofModal } from '../session/ProofModal.tsx'
import { RenewalNotice } from '../session/RenewalNotice.tsx'
import { TelephoneDesk } from '../telephone/TelephoneDesk.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { useCaseAhead } from './case-ahead.ts'
import { FrameKeys } from './FrameKeys.tsx'
import { skipToContent, useHeadingFocus } from './heading-focus.ts'
import { Waiting } from './Odd.tsx'
import { Rail, RailDrawer } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const EnrolFirst = later(async () => (await import('../session/EnrolFirst.tsx')).EnrolFirst)

/** What surrounds every page of a person who is signed in. */
export function Frame() {
  const { data: me, isPending, error, refetch } = useQuery(meQuery)
  if (isPending) return <Waiting />
  if (me?.secondFactor === 'needed') return <EnrolFirst />
  if (me)
    return (
      <WhoIsHere value={me}>
        <Inside key={me.person} />
      </WhoIsHere>
    )
  if (error) return <Trouble error={error} again={() => void refetch()} />
  return <ToSignIn />
}

/** Once, when it appears: asking again on every rendering would begin the same way out again and again. */
export function ToSignIn() {
  const navigate = useNavigate()
  const { state } = useRouter()
  const { pathname, href } = state.location
  const next = useRef(pathname === '/' ? undefined : href).current
  useEffect(() => void navigate({ ...paths.signIn(next), replace: true }), [navigate, next])
  return <Waiting />
}

function Inside() {
  const { say } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const isWide = Grid.useBreakpoint().lg ?? true
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const organisation = me.acting?.organisation
  useEffect(() => lookOfPerson(me.person), [me.person])
  useHeadingFocus()
  useCaseAhead()
  // The stream tells what one organisation may see: another organisation, another stream.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => listen(queries), [queries, organisation])
  return (
    <Layout className="frame">
      <button type="button" className="skip" onClick={skipToContent}>
        {say('frame.skip')}
      </button>
      {isWide ? <Rail /> : <RailDrawer open={isDrawerOpen} onClose={() => setDrawerOpen(false)} />}
      <Layout>
        <TopBar onMenu={isWide ? undefined : () => setDrawerOpen(true)} />
        <ConnectionLine />
        {me.demonstration ? <Alert banner type="info" title={say('frame.demonstration')} /> : null}
        <RenewalNotice />
        <TelephoneDesk />
        {/* The organisation is part of the key: nothing of one desk stays on the screen of another. */}
        <Layout.Content id="content" key={organisation ?? ''} className="content">
          <Outlet />
        </Layout.Content>
      </Layout>
      <ProofModal />
      <FrameKeys />
      <Sends />
    </Layout>
  )
}
