import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { BodyOf } from '#contract/endpoint.ts'
import { keyScopes, makeKey } from '#contract/keys/keys.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { toPick } from '../operator-time.ts'
import { InstantPicker } from '../parts/InstantPicker.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { sentValues } from '../parts/sent-values.ts'
import { keys } from '../queries.ts'
import { serverNow } from '../server-clock.ts'
import { KeyShown } from './KeyShown.tsx'
import { useScopeWord } from './scope-word.ts'

type Wish = BodyOf<typeof makeKey>
type Values = Omit<Wish, 'expiresAt'> & { readonly expiresAt: Dayjs }

const QUARTER = 90
const roles = ['agent', 'handler', 'supervisor', 'unitHead', 'spStaff'] as const

/** Makes a key for a program; it is shown once. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const make = useMutation({
    mutationFn: (values: Values) => call(makeKey, { body: sentValues(values) as Wish }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.apiKeys }),
    onError: showRefusal,
  })
  if (make.data) return <KeyShown {...make.data} onClose={onClose} />
  return (
    <Modal
      open
      title={say('key.make')}
      okText={say('key.make')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={make.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        name="make-key"
        form={form}
        layout="vertical"
        initialValues={{ expiresAt: toPick(serverNow()).add(QUARTER, 'day') }}
        onFinish={(values) => make.mutate(values)}
      >
        <Fields />
        <Trouble error={make.error} />
      </Form>
    </Modal>
  )
}

function Fields() {
  const { say } = useWords()
  const scopeWord = useScopeWord()
  const all = useOrganisations()
  const needed = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <>
      <Form.Item name="name" label={say('key.name')} rules={needed(say('key.name'))}>
        <Input maxLength={100} autoComplete="off" placeholder={say('key.namePlaceholder')} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="organisation"
          label={say('key.organisation')}
          rules={needed(say('key.organisation'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={all.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="roles" label={say('key.roles')} rules={needed(say('key.roles'))}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={roles.map((value) => ({ value, label: say(`role.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="scopes" label={say('key.scopes')} rules={needed(say('key.scopes'))}>
        <Checkbox.Group
          className="key-scopes"
          options={keyScopes.map((value) => ({ value, label: scopeWord(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="expiresAt"
        label={say('key.expires')}
        extra={say('key.expiresHint')}
        rules={needed(say('key.expires'))}
      >
        <InstantPicker only="future" />
      </Form.Item>
    </>
  )
}
