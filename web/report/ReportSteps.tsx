import { App, Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReportView } from '#contract/report/report-page.ts'
import { later } from '../parts/later.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { fileAddress, useReportStep } from './report-queries.ts'
import { useReportWords } from './report-words.ts'

const WriteModal = later(async () => (await import('./WriteModal.tsx')).WriteModal)

type Step = Exclude<ReportView['may'][number], 'write'>

const files = ['pdf', 'docx', 'xlsx'] as const

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
      {open !== null && open !== 'write' ? <StepModal view={view} step={open} onClose={close} /> : null}
    </Flex>
  )
}

function StepModal({ view, step, onClose }: { view: ReportView; step: Step; onClose: () => void }) {
  const { say } = useReportWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason?: string }>()
  const { mutate, isPending, error } = useReportStep(view)
  const send = ({ reason }: { reason?: string }) =>
    mutate(
      { step, reason: reason ?? null },
      {
        onSuccess: () => {
          void message.success(say(`reportPage.done.${step}`))
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={say(`reportPage.ask.${step}`)}
      okText={say(`reportPage.step.${step}`)}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
    >
      <Form form={form} layout="vertical" onFinish={send}>
        {step === 'return' ? (
          <Form.Item
            name="reason"
            label={say('reportPage.reason')}
            rules={[
              {
                ...{ required: true, whitespace: true },
                message: say('moveForm.required', { label: say('reportPage.reason') }),
              },
            ]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        ) : null}
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}
