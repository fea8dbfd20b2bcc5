import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Typography } from 'antd'
import { breakInWords } from '#contract/audit/break-words.ts'
import type { Verification } from '#contract/audit/verifications.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useVerifyHistory, verificationsQuery } from './audit-queries.ts'

const looks = {
  whole: 'success',
  broken: 'error',
  notReadable: 'warning',
  failed: 'warning',
  lost: 'warning',
} as const

/** Whether the history is whole: what was found last, and for the centre the way to have it proved now. */
export function VerifyCard({ anchored }: { anchored: string | null }) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(verificationsQuery)
  const verify = useVerifyHistory()
  const [newest] = data?.verifications ?? []
  const isRunning = newest !== undefined && newest.outcome === null
  const button = data?.mayBegin ? (
    <Button type="primary" loading={verify.isPending || isRunning} onClick={() => verify.mutate()}>
      {say('audit.verify')}
    </Button>
  ) : null
  return (
    <Card size="small" title={say('audit.whole')} extra={button}>
      <Flex vertical gap={8}>
        <Trouble error={error ?? verify.error} again={() => void refetch()} />
        {newest ? <Found one={newest} /> : null}
        <Typography.Text type="secondary">
          {anchored ? say('audit.anchored', { day: anchored }) : say('audit.notAnchored')}{' '}
          {say('audit.notCovered')}
        </Typography.Text>
        <Earlier all={data?.verifications.slice(1) ?? []} />
      </Flex>
    </Card>
  )
}

/** What one proof came to, or how far it has come. */
function Found({ one }: { one: Verification }) {
  const { say, either } = useWords()
  const { outcome, broken } = one
  const read = say('audit.read', { cases: one.cases, rows: one.rows })
  const who = say('audit.asked', { who: one.askedBy, at: fullTime(one.askedAt) })
  if (outcome === null)
    return <Alert type="info" showIcon title={say('audit.running')} description={`${read} ${who}`} />
  const took = one.seconds === null ? '' : say('audit.took', { n: one.seconds })
  const days =
    outcome !== 'whole' || one.anchored === null
      ? ''
      : say('audit.anchors', { n: one.anchors, day: one.anchored })
  const older = one.unchained > 0 ? say('audit.unchained', { n: one.unchained }) : ''
  return (
    <Alert
      type={looks[outcome]}
      showIcon
      title={say(`audit.outcome.${outcome}`)}
      description={
        <Flex vertical>
          {broken ? (
            <Typography.Text strong className="wrap-anywhere">
              {say('audit.brokenAt', { table: broken.table, key: broken.key })} —{' '}
              {either(breakInWords(broken.why))}
            </Typography.Text>
          ) : null}
          <span>{[read, took, days, older].filter(Boolean).join(' ')}</span>
          <span>{who}</span>
        </Flex>
      }
    />
  )
}

/** Those before, a line each. */
function Earlier({ all }: { all: readonly Verification[] }) {
  const { say } = useWords()
  if (all.length === 0) return null
  return (
    <ul className="plain-list" aria-label={say('audit.earlier')}>
      {all.slice(0, 3).map((one) => (
        <li key={one.id}>
          <Typography.Text type="secondary">
            {fullTime(one.askedAt)} · {one.askedBy} · {say(`audit.outcome.${one.outcome ?? 'lost'}`)}
          </Typography.Text>
        </li>
      ))}
    </ul>
  )
}
