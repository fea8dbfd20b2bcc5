import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.ts'
import { organisationsQuery } from '../network/organisation-queries.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { windowsOf } from './intake-body.ts'
import { Receipt } from './Receipt.tsx'
import { ReminderReceipt } from './ReminderReceipt.tsx'
import { begunWith, draftQuery } from './use-draft.ts'
import type { Reminded } from './use-remind.ts'
import type { Submitted } from './use-submit.ts'

/** What became of a contact: a case, or a reminder of one. `done`: what was typed for it is no longer needed. */
export type Taken = { readonly done: () => Promise<void> } & (
  | { readonly submitted: Submitted; readonly reminded?: never }
  | { readonly reminded: Reminded; readonly submitted?: never }
)

/** Taking a contact in. */
export function IntakePage() {
  const { say } = useWords()
  const [taken, setTaken] = useState<Taken | null>(null)
  const { call: callId } = useSearch({ from: '/frame/intake' })
  const navigate = useNavigate()
  const takenFor = useRef(callId)
  // Another call has come, and its agent wants to take it in: the receipt of the one before gives way.
  useEffect(() => {
    if (callId !== undefined && callId !== takenFor.current) void taken?.done().then(() => setTaken(null))
    takenFor.current = callId
  }, [callId, taken])
  const take = (now: Taken) => {
    // What was typed for a reminder is kept until somebody goes on: it may be a case of its own after all.
    const dropped = now.submitted ? now.done() : null
    setTaken(dropped ? { ...now, done: () => dropped } : now)
  }
  // The next form must not begin with what this one has left on the server.
  const next = () => {
    void taken?.done().then(() => setTaken(null))
    // The call was dealt with; the next form is not filled in for it.
    void navigate({ ...paths.intake(), replace: true })
  }
  return (
    <Page title={say('intake.title')}>
      <div className="intake">
        {taken?.submitted ? <Receipt submitted={taken.submitted} onNext={next} /> : null}
        {taken?.reminded ? (
          <ReminderReceipt reminded={taken.reminded} onNext={next} onBack={() => setTaken(null)} />
        ) : null}
        {taken ? null : <Desk onTaken={take} callId={callId} />}
      </div>
    </Page>
  )
}

type DeskProps = { readonly onTaken: (taken: Taken) => void; readonly callId: string | undefined }

function Desk({ onTaken, callId }: DeskProps) {
  const { say } = useWords()
  const acting = useActing()
  const organisation = acting?.organisation ?? ''
  const windows = useQuery(organisationsQuery('serviceWindow'))
  const providers = useQuery(organisationsQuery('serviceProvider'))
  const draft = useQuery(draftQuery(organisation))
  const failed = [windows, providers].find((one) => one.error)
  if (failed) return <Trouble error={failed.error} again={() => void failed.refetch()} />
  if (!windows.data || !providers.data || draft.isPending) return <Skeleton active />
  const all = [...providers.data, ...windows.data]
  const choices = windowsOf(organisation, all)
  const place = all.find((one) => one.id === organisation)
  if (choices.length === 0 || !place) {
    return (
      <Card>
        <Nothing title={say('intake.notHere')} hint={say('intake.notHereHint')} />
      </Card>
    )
  }
  const begun = begunWith(organisation, draft.data)
  return <IntakeForm key={organisation} {...{ desk: place, windows: choices, begun, onTaken, callId }} />
}
