import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs, Typography } from 'antd'
import { useState } from 'react'
import type { PolicyVersion } from '#contract/policy/policy.ts'
import { shortTime } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { useActing } from '../session/me.ts'
import { CalendarTab } from './CalendarTab.tsx'
import { LadderTab } from './LadderTab.tsx'
import { LimitsTab } from './LimitsTab.tsx'
import { PublishBar } from './PublishBar.tsx'
import { policyQuery } from './policy-queries.ts'
import { usePolicyWords } from './policy-words.ts'
import { ReasonsTab } from './ReasonsTab.tsx'
import { RetentionTab } from './RetentionTab.tsx'
import { SwitchesTab } from './SwitchesTab.tsx'

export type Content = PolicyVersion['content']

/** The policy in force; its editors change limits and switches and publish a new version. */
export function PolicyPage() {
  const { say } = usePolicyWords()
  const { data, error, refetch } = useQuery(policyQuery)
  return (
    <Page title={say('policy.title')}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton active /> : null}
      {/* A version that someone else publishes starts a fresh page. */}
      {data ? <Version key={data.version} version={data} /> : null}
    </Page>
  )
}

function Version({ version }: { version: PolicyVersion }) {
  const { say } = usePolicyWords()
  const acting = useActing()
  const mayEdit = acting?.roles.includes('policyEditor') ?? false
  const [draft, setDraft] = useState<Content | null>(null)
  const who = version.publishedBy === 'system' ? say('timeline.system') : version.publishedBy
  const content = draft ?? version.content
  const onChange = draft ? setDraft : null
  const items = [
    {
      key: 'limits',
      label: say('policy.limits'),
      children: <LimitsTab content={content} onChange={onChange} />,
    },
    {
      key: 'switches',
      label: say('policy.switches'),
      children: <SwitchesTab content={content} onChange={onChange} />,
    },
    { key: 'ladder', label: say('policy.ladder'), children: <LadderTab content={content} /> },
    { key: 'reasons', label: say('policy.reasons'), children: <ReasonsTab content={content} /> },
    {
      key: 'retention',
      label: say('policy.retention'),
      children: <RetentionTab content={content} onChange={onChange} />,
    },
    { key: 'calendar', label: say('policy.calendar'), children: <CalendarTab /> },
  ]
  return (
    <>
      <Typography.Text type="secondary">
        {say('policy.version', { n: version.version })} ·{' '}
        {say('policy.published', { at: shortTime(version.publishedAt), who })}
      </Typography.Text>
      {mayEdit ? (
        <PublishBar draft={draft} onEdit={() => setDraft(version.content)} onDiscard={() => setDraft(null)} />
      ) : null}
      <Tabs items={items} />
    </>
  )
}
