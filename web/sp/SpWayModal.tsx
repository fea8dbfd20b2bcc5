import { App, Form, Input, Modal, Radio, Select } from 'antd'
import { type SpWayForm, type SpWayView, spWayNames } from '#contract/sp/ways.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { spWayWords } from '../words/sp-ways.ts'
import { useWriteSpWay } from './sp-queries.ts'

type Values = Omit<SpWayForm, 'certificates'> & { readonly certificates: string }
type Props = { readonly way: SpWayView; readonly onClose: () => void }

/** How one SP is reached. */
export function SpWayModal({ way, onClose }: Props) {
  const own = spWayWords[useWords().language]
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useWriteSpWay(way.organisation)
  const done = () => {
    void message.success(own.saved)
    onClose()
  }
  return (
    <Modal
      open
      title={way.name}
      okText={own.save}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        name="sp-way"
        form={form}
        layout="vertical"
        initialValues={{ ...way, certificates: way.certificates.join('\n') }}
        onFinish={(values) => mutate(sentOf(values), { onSuccess: done, onError: showRefusal })}
      >
        <Fields />
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}

const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

function sentOf({ way, addresses, phones, certificates }: Values): SpWayForm {
  const text = certificates.trim()
  const found = [...text.matchAll(pem)].map(([one]) => one)
  // What is no certificate is sent all the same, so that its refusal is seen.
  return { way, addresses, phones, certificates: found.length > 0 || text === '' ? found : [text] }
}

function Fields() {
  const { say, language } = useWords()
  const own = spWayWords[language]
  const tags = { mode: 'tags', open: false, suffixIcon: null } as const
  return (
    <>
      <Form.Item name="way" label={say('sp.way.label')}>
        <Radio.Group options={spWayNames.map((value) => ({ value, label: say(`sp.way.${value}`) }))} />
      </Form.Item>
      <Form.Item name="addresses" label={own.addresses} extra={own.addressesHint}>
        <Select {...tags} tokenSeparators={[',', ' ', '，', ';']} />
      </Form.Item>
      <Form.Item name="phones" label={own.phones} extra={own.phonesHint}>
        <Select {...tags} tokenSeparators={[',', '，', ';']} />
      </Form.Item>
      <Form.Item name="certificates" label={own.certificates} extra={own.certificatesHint}>
        <Input.TextArea rows={4} maxLength={100_000} spellCheck={false} />
      </Form.Item>
    </>
  )
}
