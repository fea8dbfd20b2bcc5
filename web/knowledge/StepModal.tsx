import { App, Form, Input, Modal, Radio } from 'antd'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { serverNow } from '../server-clock.ts'
import { useStep } from './knowledge-queries.ts'
import type { Step } from './Steps.tsx'

type Values = { reason?: string; days?: number }

const DAY = 86_400_000
/** After how many days an article is looked at again, to choose from. */
const spans = [30, 90, 180, 365]
const asksWhy: readonly Step[] = ['return', 'outdate', 'takeDown']

/** Asks what a step needs: a reason, or until when the article is believed. */
export function StepModal({ article, step, onClose }: { article: string; step: Step; onClose: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useStep(article)
  const send = ({ reason, days }: Values) => {
    const reviewDueAt = days === undefined ? null : new Date(serverNow() + days * DAY).toISOString()
    const done = () => {
      void message.success(say(`knowledge.done.${step}`))
      onClose()
    }
    mutate({ step, reason: reason ?? null, reviewDueAt }, { onSuccess: done, onError: showRefusal })
  }
  return (
    <Modal
      open
      title={say(`knowledge.step.${step}`)}
      okText={say(`knowledge.step.${step}`)}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
    >
      <Form<Values> form={form} layout="vertical" initialValues={{ days: 180 }} onFinish={send}>
        {asksWhy.includes(step) ? (
          <Form.Item
            name="reason"
            label={say('knowledge.reason')}
            rules={[
              {
                required: true,
                whitespace: true,
                message: say('moveForm.required', { label: say('knowledge.reason') }),
              },
            ]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        ) : (
          <Form.Item name="days" label={say('knowledge.reviewIn')}>
            <Radio.Group
              options={spans.map((value) => ({ value, label: say('knowledge.inDays', { n: value }) }))}
            />
          </Form.Item>
        )}
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}
