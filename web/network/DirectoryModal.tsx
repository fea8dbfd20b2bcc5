import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { firmFields, writeDirectory } from '#contract/network/directory.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'
import { directoryWords } from '../words/directory.ts'
import { type EditedRow, type RowValues, writtenOf } from './edited-row.ts'
import { dayKinds, hoursIn } from './hours-text.ts'
import { useOrganisations } from './organisation-queries.ts'

const contactFields = ['name', 'role', 'phone', 'mobile', 'email'] as const

/** A row of the directory, written and thereby verified. */
export function DirectoryModal({ row, onClose }: { row: EditedRow; onClose: () => void }) {
  const own = directoryWords[useWords().language]
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<RowValues>()
  const showRefusal = useRefusalInForm(form)
  const write = useMutation({
    mutationFn: (body: BodyOf<typeof writeDirectory>) =>
      call(writeDirectory, { params: { organisation: row.organisation }, body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.directory })
      void message.success(own.saved)
      onClose()
    },
    onError: showRefusal,
  })
  const finish = (values: RowValues) => {
    const body = writtenOf({ ...row.values, ...values })
    if (body) write.mutate(body)
  }
  return (
    <Modal
      open
      title={row.name}
      okText={own.save}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={write.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<RowValues> form={form} layout="vertical" initialValues={row.values} onFinish={finish}>
        <ContactSet of="primary" />
        <Duty />
        <ContactSet of="backup" />
        <div className="form-grid">
          <Text name="escalation" label={own.escalation} />
          <Text name="dutyHours" label={own.dutyHours} />
          <Text name="validFrom" label={own.validFrom} type="date" />
          <Text name="validTo" label={own.validTo} type="date" />
        </div>
        {row.kind === 'serviceProvider' ? <OfSp /> : null}
        <Trouble error={write.error} />
      </Form>
    </Modal>
  )
}

type Named = { name: string | (string | number)[]; label: string; type?: 'date' }

function Text({ name, label, type }: Named) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={200} type={type ?? 'text'} />
    </Form.Item>
  )
}

function ContactSet({ of }: { of: 'primary' | 'backup' }) {
  const own = directoryWords[useWords().language]
  return (
    <fieldset className="charges">
      <legend>{own[of]}</legend>
      <div className="form-grid">
        {contactFields.map((field) => (
          <Text key={field} name={[of, field]} label={own[field]} />
        ))}
      </div>
    </fieldset>
  )
}

function Duty() {
  const own = directoryWords[useWords().language]
  const isUnderstood = (_rule: unknown, text: string) =>
    hoursIn(text) ? Promise.resolve() : Promise.reject(new Error(own.hoursWrong))
  return (
    <fieldset className="charges">
      <legend>{own.onDuty}</legend>
      <div className="form-grid">
        {dayKinds.map((kind) => (
          <Form.Item
            key={kind}
            name={['hours', kind]}
            label={own.day[kind]}
            rules={[{ validator: isUnderstood }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        ))}
      </div>
      <small>{own.hoursHint}</small>
    </fieldset>
  )
}

/** What is said of SPs only: who holds them at the operator, and what is known of the firm. */
function OfSp() {
  const own = directoryWords[useWords().language]
  const desks = [...useOrganisations('nationalCenter'), ...useOrganisations('provincialOperations')]
  return (
    <fieldset className="charges">
      <legend>{own.firm}</legend>
      <div className="form-grid">
        <Form.Item name="holder" label={own.holder}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={desks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        {firmFields.map((field) => (
          <Text key={field} name={['firm', field]} label={own[field]} />
        ))}
      </div>
    </fieldset>
  )
}
