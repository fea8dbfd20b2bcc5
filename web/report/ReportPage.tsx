import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Flex, Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { ReportView } from '#contract/report/report-page.ts'
import { At } from '../parts/At.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { Figures } from './Figures.tsx'
import { PartTable } from './PartTable.tsx'
import { Corrections, Rounds } from './ReportHistory.tsx'
import { ReportSteps } from './ReportSteps.tsx'
import { Retold } from './Retold.tsx'
import { reportQuery } from './report-queries.ts'
import { useReportWords } from './report-words.ts'
import { State } from './State.tsx'
import { Conclusion, Measures } from './Written.tsx'
import './report.css'

/** A monthly service analysis report with its twelve parts, and what may be done with it. */
export function ReportPage() {
  const { report } = useParams({ from: '/frame/reports/$report' })
  const { data: view, error, refetch } = useQuery(reportQuery(report))
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!view) return <Skeleton active />
  return (
    <Page title={`${view.report.name} · ${view.report.period}`} extra={<ReportSteps view={view} />}>
      <About view={view} />
      <Rounds view={view} />
      <Corrections view={view} />
      {view.parts === null ? <OldReport /> : null}
      <PartOf no={1}>
        <Conclusion written={view.written} />
        <Figures figures={view.report.figures} />
      </PartOf>
      {(view.parts ?? []).filter((part) => part.no < 12).map((part) => shown(part, view))}
      <PartOf no={12}>
        <Measures written={view.written} />
      </PartOf>
      {(view.parts ?? []).filter((part) => part.no > 12).map((part) => shown(part, view))}
    </Page>
  )
}

function shown({ no, tables }: NonNullable<ReportView['parts']>[number], { names, retold }: ReportView) {
  return (
    <PartOf key={no} no={no}>
      {tables.map((table) => (
        <PartTable key={table.name} table={table} names={names} />
      ))}
      {no === 10 ? <Retold retold={retold} /> : null}
    </PartOf>
  )
}

function PartOf({ no, children }: { no: number; children: ReactNode }) {
  const { say } = useReportWords()
  return (
    <Flex vertical gap={12} className="report-part">
      <Typography.Title level={2} className="report-part-title">
        {say(`reportPage.part.${no}`)}
      </Typography.Title>
      {children}
    </Flex>
  )
}

function OldReport() {
  const { say } = useReportWords()
  return <Alert type="info" showIcon title={say('reportPage.oldReport')} />
}

function About({ view: { report, signed, receiver, names } }: { view: ReportView }) {
  const { say } = useReportWords()
  return (
    <>
      <Link {...paths.reports()} className="no-print">
        {say('reportPage.back')}
      </Link>
      <Facts
        facts={[
          [say('report.state'), <State key="state" report={report} />],
          [say('report.dueAt'), <At key="due" at={report.dueAt} />],
          [say('report.snapshotAt'), <At key="snapshot" at={report.snapshotAt} />],
          [say('reportPage.receiver'), receiver && (names[receiver] ?? receiver)],
          [say('report.submittedAt'), report.submittedAt && <At key="at" at={report.submittedAt} />],
          [
            say('reportPage.signedBy'),
            signed && (
              <span key="signed">
                {signed.by} <At at={signed.at} />
              </span>
            ),
          ],
        ]}
      />
    </>
  )
}
