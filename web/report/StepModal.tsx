import { App, Form, Input, Modal } from 'antd'
import type { ReportView } from '#contract/report/report-page.ts'
import { Trouble } from '../parts/Notice.tsx'
import { type Seen, useReportStep } from './report-queries.ts'
import { useReportWords } from './report-words.ts'

export type Step = Exclude<ReportView['may'][number], 'write'>

/** Asks whether a step is meant, and for the reason where there must be one. */
export function StepModal({ seen, step, onClose }: { seen: Seen; step: Step; onClose: () => void }) {
  const { say } = useReportWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason?: string }>()
  const { mutate, isPending, error } = useReportStep(seen)
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
