import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { invitePerson } from '#contract/network/people.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { useRefusalInForm } from '../../parts/refusal-in-form.ts'
import { keys } from '../../queries.ts'
import { roles } from '../kinds.ts'
import { useOrganisations } from '../organisation-queries.ts'
import { InvitationLink } from './InvitationLink.tsx'

type Values = BodyOf<typeof invitePerson>

/** Invites a person; the link by which they set their password is shown once. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const add = useMutation({
    mutationFn: (body: Values) => call(invitePerson, { body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.people })
    },
    onError: showRefusal,
  })
  if (add.data) return <InvitationLink {...add.data} onClose={onClose} />
  return (
    <Modal
      open
      title={say('network.addPerson')}
      okText={say('network.addPerson')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={add.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ memberships: [{}] }}
        onFinish={(values) => add.mutate(values)}
      >
        <PersonFields />
        <Memberships />
        <Trouble error={add.error} />
      </Form>
    </Modal>
  )
}

function PersonFields() {
  const { say } = useWords()
  const needed = (label: string) => ({ required: true, message: say('moveForm.required', { label }) })
  return (
    <div className="form-grid">
      <Form.Item name="name" label={say('network.personName')} rules={[needed(say('network.personName'))]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="login"
        label={say('network.login')}
        rules={[
          { required: true, pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$/, message: say('network.loginRule') },
        ]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </div>
  )
}

function Memberships() {
  const { say } = useWords()
  return (
    <Form.List name="memberships">
      {(lines, { add, remove }) => (
        <fieldset className="charges">
          <legend>{say('network.memberships')}</legend>
          {lines.map(({ key, name }) => (
            <Membership key={key} at={name} onRemove={lines.length > 1 ? () => remove(name) : undefined} />
          ))}
          <Button type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
            {say('network.addMembership')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Membership({ at, onRemove }: { at: number; onRemove: (() => void) | undefined }) {
  const { say } = useWords()
  const all = useOrganisations()
  const needed = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <Flex gap={8} align="start" className="charge">
      <Form.Item name={[at, 'organisation']} rules={needed(say('network.organisation'))} className="grow">
        <Select
          aria-label={say('network.organisation')}
          placeholder={say('network.organisation')}
          showSearch={{ optionFilterProp: 'label' }}
          options={all.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'roles']} rules={needed(say('network.roles'))} className="grow">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say('network.roles')}
          placeholder={say('network.roles')}
          options={roles.map((value) => ({ value, label: say(`role.${value}`) }))}
        />
      </Form.Item>
      {onRemove ? (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={say('network.remove')}
          onClick={onRemove}
        />
      ) : null}
    </Flex>
  )
}
