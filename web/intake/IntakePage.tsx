import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useState } from 'react'
import type { submitCase } from '#contract/case/submit.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { useWords } from '../language.ts'
import { organisationsQuery } from '../network/organisation-queries.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { useActing } from '../session/me.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { windowsOf } from './intake-body.ts'
import { Receipt } from './Receipt.tsx'

export type Submitted = AnswerOf<typeof submitCase>

/** Taking a contact in. */
export function IntakePage() {
  const { say } = useWords()
  const [submitted, setSubmitted] = useState<Submitted | null>(null)
  return (
    <Page title={say('intake.title')}>
      <div className="intake">
        {submitted ? (
          <Receipt submitted={submitted} onNext={() => setSubmitted(null)} />
        ) : (
          <Desk onSubmitted={setSubmitted} />
        )}
      </div>
    </Page>
  )
}

function Desk({ onSubmitted }: { onSubmitted: (submitted: Submitted) => void }) {
  const { say } = useWords()
  const acting = useActing()
  const windows = useQuery(organisationsQuery('serviceWindow'))
  const providers = useQuery(organisationsQuery('serviceProvider'))
  const failed = [windows, providers].find((one) => one.error)
  if (failed) return <Trouble error={failed.error} again={() => void failed.refetch()} />
  if (!windows.data || !providers.data) return <Skeleton active />
  const all = [...providers.data, ...windows.data]
  const choices = windowsOf(acting?.organisation ?? '', all)
  const place = all.find((one) => one.id === acting?.organisation)
  if (!acting || choices.length === 0 || !place) {
    return (
      <Card>
        <Nothing title={say('intake.notHere')} hint={say('intake.notHereHint')} />
      </Card>
    )
  }
  return <IntakeForm desk={place} windows={choices} onSubmitted={onSubmitted} />
}
