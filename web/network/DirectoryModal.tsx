import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { type DirectoryRow, writeDirectory } from '#contract/network/directory.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'

type Values = BodyOf<typeof writeDirectory>
const contactFields = ['name', 'role', 'phone', 'mobile', 'email'] as const

/** A row of the directory, written and thereby verified. */
export function DirectoryModal({ row, onClose }: { row: DirectoryRow; onClose: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const write = useMutation({
    mutationFn: (body: Values) => call(writeDirectory, { params: { organisation: row.organisation }, body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.directory })
      void message.success(say('directory.saved'))
      onClose()
    },
    onError: showRefusal,
  })
  const { primary, backup, dutyHours, escalation } = row
  return (
    <Modal
      open
      title={row.name}
      okText={say('directory.save')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={write.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ primary, backup, dutyHours, escalation }}
        onFinish={(values) => write.mutate(values)}
      >
        <ContactSet of="primary" />
        <ContactSet of="backup" />
        <div className="form-grid">
          <Form.Item name="dutyHours" label={say('directory.dutyHours')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="escalation" label={say('directory.escalation')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Trouble error={write.error} />
      </Form>
    </Modal>
  )
}

function ContactSet({ of }: { of: 'primary' | 'backup' }) {
  const { say } = useWords()
  return (
    <fieldset className="charges">
      <legend>{say(`directory.${of}`)}</legend>
      <div className="form-grid">
        {contactFields.map((field) => (
          <Form.Item key={field} name={[of, field]} label={say(`directory.${field}`)}>
            <Input maxLength={200} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  )
}
