import { App, Form, Input, Modal, Typography } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import type { correctCustomer, HeldCase } from '#contract/privacy/persons.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { useCorrectCustomer } from './person-queries.ts'

type Body = BodyOf<typeof correctCustomer>
type Props = { held: HeldCase; onDone: () => void; onClose: () => void }

const fields = ['name', 'account', 'contact'] as const

/** Corrects what was taken down wrongly of the customer of a case. */
export function CorrectCustomer({ held, onDone, onClose }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Body>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useCorrectCustomer(held.number)
  const correct = ({ reason, ...values }: Body) => {
    const given = Object.entries(values).filter(([, value]) => value?.trim())
    mutate(
      { ...Object.fromEntries(given), reason },
      {
        onError: showRefusal,
        onSuccess: () => {
          void message.success(say('held.corrected'))
          onClose()
          onDone()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={say('held.correctTitle')}
      okText={say('held.correct')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
      mask={{ closable: false }}
    >
      <Typography.Paragraph>{say('held.correctAbout')}</Typography.Paragraph>
      <Form<Body> name="correct" form={form} layout="vertical" onFinish={correct} requiredMark={false}>
        {fields.map((name) => (
          <Form.Item key={name} name={name} label={say(`held.${name}`)}>
            <Input maxLength={200} autoComplete="off" placeholder={held[name] ?? ''} />
          </Form.Item>
        ))}
        <Form.Item
          name="reason"
          label={say('held.reason')}
          rules={[{ required: true, min: 10, whitespace: true, message: say('held.reason') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}
