import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, DatePicker, Flex, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import type { MonthView, Owing } from '#contract/report/report-month.ts'
import { toPick } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { serverNow } from '../server-clock.ts'
import { MonthTable } from './MonthTable.tsx'
import { files, monthAddress, monthQuery } from './report-queries.ts'
import { useReportWords } from './report-words.ts'
import { type Step, StepModal } from './StepModal.tsx'
import './report.css'

/** The reports of a month beside each other, for whoever receives them: what is in, what is missing, what it comes to. */
export function MonthPage() {
  const { say, language } = useReportWords()
  const { period } = useParams({ from: '/frame/reports/month/$period' })
  const { data, error, refetch } = useQuery(monthQuery(period))
  return (
    <Page
      title={`${say('reportMonth.title')} · ${period}`}
      extra={
        <Flex gap={8} wrap className="no-print">
          <MonthPicker period={period} />
          {files.map((as) => (
            <Button
              key={as}
              href={monthAddress(period, as, language)}
              download
              disabled={!data || !isAnythingTaken(data)}
            >
              {say('reportMonth.downloadAll', { as: as.toUpperCase() })}
            </Button>
          ))}
        </Flex>
      }
    >
      <Link {...paths.reports()} className="no-print">
        {say('reportPage.back')}
      </Link>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data ? <Month view={data} /> : error ? null : <Skeleton active />}
    </Page>
  )
}

const handedIn = ['submitted', 'accepted']

function isAnythingTaken({ own, owing }: MonthView): boolean {
  return own !== null || owing.some(({ report }) => report && handedIn.includes(report.state))
}

function MonthPicker({ period }: { period: string }) {
  const { say } = useReportWords()
  const open = useNavigate()
  const thisMonth = toPick(serverNow()).startOf('month')
  return (
    <DatePicker
      picker="month"
      allowClear={false}
      aria-label={say('report.period')}
      value={thisMonth.year(Number(period.slice(0, 4))).month(Number(period.slice(5)) - 1)}
      disabledDate={(day) => !day.isBefore(thisMonth, 'month')}
      onChange={(month) => month && void open(paths.month(month.format('YYYY-MM')))}
    />
  )
}

type Decided = { readonly owing: Owing; readonly step: Step }

function Month({ view }: { view: MonthView }) {
  const { say } = useReportWords()
  const [decided, decide] = useState<Decided | null>(null)
  return (
    <>
      <Alert type="info" title={say('reportMonth.owing', countsOf(view))} />
      <section aria-label={say('reportMonth.units')}>
        <Typography.Title level={2} className="report-table-title">
          {say('reportMonth.units')}
        </Typography.Title>
        <MonthTable view={view} onDecide={(owing, step) => decide({ owing, step })} />
        <Typography.Text type="secondary">{say('reportMonth.ownHint')}</Typography.Text>
      </section>
      {decided?.owing.report ? (
        <StepModal
          seen={{ id: decided.owing.report.id, version: decided.owing.version }}
          step={decided.step}
          onClose={() => decide(null)}
        />
      ) : null}
    </>
  )
}

function countsOf({ owing }: MonthView) {
  const reports = owing.flatMap(({ report }) => report ?? [])
  const there = reports.filter(({ state }) => handedIn.includes(state))
  const out = reports.filter(({ state }) => !handedIn.includes(state))
  return {
    ...{ all: owing.length, in: there.length, out: owing.length - there.length },
    accepted: there.filter(({ state }) => state === 'accepted').length,
    late: out.filter(({ overdue }) => overdue).length,
  }
}
