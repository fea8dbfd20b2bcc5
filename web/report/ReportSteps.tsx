import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { ReportView } from '#contract/report/report-page.ts'
import { later } from '../parts/later.tsx'
import { fileAddress, files } from './report-queries.ts'
import { useReportWords } from './report-words.ts'
import { type Step, StepModal } from './StepModal.tsx'

const WriteModal = later(async () => (await import('./WriteModal.tsx')).WriteModal)

/** What may be done with the report, by whoever looks at it. */
export function ReportSteps({ view }: { view: ReportView }) {
  const { say, language } = useReportWords()
  const [open, setOpen] = useState<ReportView['may'][number] | null>(null)
  const ordered = view.may.filter((one): one is Step => one !== 'write')
  const close = () => setOpen(null)
  return (
    <Flex gap={8} wrap className="no-print">
      <Button onClick={() => print()}>{say('reportPage.print')}</Button>
      {files.map((as) => (
        <Button key={as} href={fileAddress(view.report.id, as, language)} download>
          {say('reportPage.download', { as: as.toUpperCase() })}
        </Button>
      ))}
      {view.may.includes('write') ? (
        <Button onClick={() => setOpen('write')}>{say('reportPage.write')}</Button>
      ) : null}
      {ordered.map((step) => (
        <Button
          key={step}
          type={['submit', 'accept'].includes(step) ? 'primary' : 'default'}
          onClick={() => setOpen(step)}
        >
          {say(`reportPage.step.${step}`)}
        </Button>
      ))}
      {open === 'write' ? <WriteModal view={view} onClose={close} /> : null}
      {open !== null && open !== 'write' ? (
        <StepModal seen={{ id: view.report.id, version: view.version }} step={open} onClose={close} />
      ) : null}
    </Flex>
  )
}
