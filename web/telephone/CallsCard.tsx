import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Typography } from 'antd'
import type { CallOfCase } from '#contract/telephone/calls.ts'
import { useWords, type Words } from '../language.ts'
import { At } from '../parts/At.tsx'
import { SideCard } from '../parts/SideCard.tsx'
import { caseCallsQuery } from './call-queries.ts'

/** The calls of a case, where there are some. */
export function CallsCard({ number }: { number: string }) {
  const { say } = useWords()
  const { data } = useQuery(caseCallsQuery(number))
  if (!data || data.calls.length === 0) return null
  return (
    <SideCard id="calls" title={say('call.ofCase', { n: data.calls.length })}>
      <ul className="plain-list case-calls">
        {data.calls.map((one) => (
          <li key={one.id}>
            <div>
              <PhoneOutlined aria-hidden /> {say(one.direction === 'out' ? 'call.out' : 'call.in')}{' '}
              {one.number ?? say('call.withheld')} · {lastedWords(one, say)}
            </div>
            <Typography.Text type="secondary">
              <At at={one.at} />{' '}
              {[one.agent, one.window && data.names[one.window]].filter(Boolean).join(' · ')}
              {one.recorded ? ` · ${say('call.recorded')}` : ''}
            </Typography.Text>
          </li>
        ))}
      </ul>
    </SideCard>
  )
}

/** How a call went, in words. */
export function lastedWords(
  { standing, answered, seconds }: Pick<CallOfCase, 'standing' | 'answered' | 'seconds'>,
  say: Words['say'],
): string {
  if (standing !== 'ended') return say('call.going')
  if (!answered) return say('call.unanswered')
  const whole = seconds ?? 0
  return say('call.lasted', { m: Math.floor(whole / 60), s: whole % 60 })
}
