import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Radio, Select } from 'antd'
import {
  addOrganisation,
  type OrganisationForm,
  parentKinds,
  windowKinds,
} from '#contract/network/organisations.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'
import { departments, organisationKinds } from './kinds.ts'
import { type OrganisationValues, organisationOf } from './organisation-of.ts'

type Props = { all: readonly OrganisationForm[]; onClose: () => void }

/** A new unit, at its place in the tree; province and city follow the unit it reports to. */
export function AddOrganisation({ all, onClose }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<OrganisationValues>()
  const showRefusal = useRefusalInForm(form)
  const add = useMutation({
    mutationFn: (values: OrganisationValues) => call(addOrganisation, { body: organisationOf(values, all) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.organisations })
      void message.success(say('network.added'))
      onClose()
    },
    onError: showRefusal,
  })
  return (
    <Modal
      open
      title={say('network.add')}
      okText={say('network.add')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={add.isPending}
      mask={{ closable: false }}
    >
      <Form<OrganisationValues>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'serviceWindow' }}
        onFinish={(values) => add.mutate(values)}
      >
        <Fields all={all} />
        <Trouble error={add.error} />
      </Form>
    </Modal>
  )
}

function Fields({ all }: { all: readonly OrganisationForm[] }) {
  const { say } = useWords()
  const form = Form.useFormInstance<OrganisationValues>()
  const kind = Form.useWatch('kind', form) ?? 'serviceWindow'
  const parents = all.filter((one) => parentKinds[kind].includes(one.kind))
  const needed = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <>
      <Form.Item name="kind" label={say('network.kind')}>
        <Select
          options={organisationKinds.map((value) => ({ value, label: say(`organisation.kind.${value}`) }))}
          onChange={() => form.resetFields(['parent'])}
        />
      </Form.Item>
      <Form.Item name="name" label={say('network.name')} rules={needed(say('network.name'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="id"
        label={say('network.id')}
        rules={[
          { required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, message: say('network.idRule') },
        ]}
      >
        <Input maxLength={64} />
      </Form.Item>
      {parentKinds[kind].some((one) => one !== null) ? (
        <Form.Item name="parent" label={say('network.parent')} rules={needed(say('network.parent'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={parents.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
      ) : null}
      {kind === 'serviceWindow' ? <WindowKind /> : null}
      {kind === 'serviceProvider' ? <ProviderFields all={all} /> : null}
      {kind === 'department' ? <DepartmentField /> : null}
      {kind === 'branchBackOffice' ? (
        <Form.Item name="city" label={say('network.city')} rules={needed(say('network.city'))}>
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
    </>
  )
}

function WindowKind() {
  const { say } = useWords()
  const kinds = Object.keys(windowKinds)
  return (
    <Form.Item name="windowKind" label={say('network.windowKind')} initialValue="businessHall">
      <Select options={kinds.map((value) => ({ value, label: say(`organisation.windowKind.${value}`) }))} />
    </Form.Item>
  )
}

function DepartmentField() {
  const { say } = useWords()
  return (
    <Form.Item name="department" label={say('network.department')} initialValue="acceptance">
      <Select
        options={departments.map((value) => ({ value, label: say(`organisation.department.${value}`) }))}
      />
    </Form.Item>
  )
}

function ProviderFields({ all }: { all: readonly OrganisationForm[] }) {
  const { say } = useWords()
  const scope = Form.useWatch('scope', Form.useFormInstance<OrganisationValues>())
  const provinces = all.filter((one) => one.kind === 'provincialOperations')
  const needed = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <>
      <Form.Item name="scope" label={say('network.scope')} initialValue="national">
        <Radio.Group
          options={(['national', 'local'] as const).map((value) => ({
            value,
            label: say(`organisation.scope.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="spCode" label={say('network.spCode')} rules={needed(say('network.spCode'))}>
        <Input maxLength={200} />
      </Form.Item>
      {scope === 'local' ? (
        <Form.Item name="province" label={say('network.province')} rules={needed(say('network.province'))}>
          <Select
            showSearch
            options={provinces.map((one) => ({ value: one.province, label: one.province }))}
          />
        </Form.Item>
      ) : null}
    </>
  )
}
