import { App, Form, Input, InputNumber, Modal, Select, Switch } from 'antd'
import { mailChannelNames, securityNames } from '#contract/mail/enums.ts'
import type { MailboxForm, MailboxView } from '#contract/mail/mailboxes.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { useWriteMailbox } from './mail-queries.ts'

type Values = Omit<MailboxForm, 'fetching'> & {
  readonly window: string
  readonly isFetched: boolean
  readonly host?: string
  readonly port?: number
  readonly security?: (typeof securityNames)[number]
  readonly login?: string
  readonly password?: string
}
type Props = { readonly mailbox: MailboxView | null; readonly onClose: () => void }

const empty = {
  channel: 'siteEmail',
  ownDomains: [],
  active: true,
  isFetched: true,
  port: 993,
  security: 'tls',
}

/** A mailbox, added or changed. */
export function MailboxModal({ mailbox, onClose }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useWriteMailbox(mailbox?.id ?? null)
  const done = () => {
    void message.success(say('mailbox.saved'))
    onClose()
  }
  return (
    <Modal
      open
      title={mailbox?.address ?? say('mailbox.add')}
      okText={say('mailbox.save')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        name="mailbox"
        form={form}
        layout="vertical"
        initialValues={
          mailbox
            ? { ...empty, ...mailbox, ...mailbox.fetching, isFetched: mailbox.fetching !== null }
            : empty
        }
        onFinish={(values) => mutate(sentOf(values), { onSuccess: done, onError: showRefusal })}
      >
        <Whose isNew={mailbox === null} />
        <Fetched isNew={mailbox === null} />
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}

function sentOf({ isFetched, host, port, security, login, password, ...rest }: Values) {
  const { window, channel, address, ownDomains, active } = rest
  const fetching = isFetched
    ? {
        ...{
          host: host?.trim() ?? '',
          port: port ?? 993,
          security: security ?? 'tls',
          login: login?.trim() ?? '',
        },
        password: password || null,
      }
    : null
  return { window, channel, address: address.trim(), ownDomains, active, fetching }
}

function useNeeded() {
  const { say } = useWords()
  return (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
}

function Whose({ isNew }: { readonly isNew: boolean }) {
  const { say } = useWords()
  const needed = useNeeded()
  const takesMail = (channels: readonly string[] = []) =>
    mailChannelNames.some((one) => channels.includes(one))
  const windows = useOrganisations('serviceWindow').filter((one) => takesMail(one.window?.channels))
  return (
    <>
      <div className="form-grid">
        <Form.Item name="address" label={say('mailbox.address')} rules={needed(say('mailbox.address'))}>
          <Input maxLength={250} autoComplete="off" />
        </Form.Item>
        <Form.Item name="window" label={say('mailbox.window')} rules={needed(say('mailbox.window'))}>
          <Select
            disabled={!isNew}
            showSearch={{ optionFilterProp: 'label' }}
            options={windows.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={say('mailbox.channel')}>
          <Select options={mailChannelNames.map((value) => ({ value, label: say(`channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="active" label={say('mailbox.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      <Form.Item name="ownDomains" label={say('mailbox.ownDomains')} extra={say('mailbox.ownDomainsHint')}>
        <Select mode="tags" tokenSeparators={[',', ' ', '，']} open={false} suffixIcon={null} />
      </Form.Item>
    </>
  )
}

function Fetched({ isNew }: { readonly isNew: boolean }) {
  const { say } = useWords()
  const needed = useNeeded()
  const isFetched = Form.useWatch('isFetched')
  return (
    <>
      <Form.Item
        name="isFetched"
        label={say('mailbox.fetched')}
        extra={say('mailbox.fetchedHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {isFetched ? (
        <div className="form-grid">
          <Form.Item name="host" label={say('mailbox.host')} rules={needed(say('mailbox.host'))}>
            <Input maxLength={250} autoComplete="off" />
          </Form.Item>
          <Form.Item name="port" label={say('mailbox.port')} rules={needed(say('mailbox.port'))}>
            <InputNumber min={1} max={65_535} />
          </Form.Item>
          <Form.Item name="security" label={say('mailbox.security.label')}>
            <Select
              options={securityNames.map((value) => ({ value, label: say(`mailbox.security.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="login" label={say('mailbox.login')} rules={needed(say('mailbox.login'))}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('mailbox.password')}
            rules={isNew ? needed(say('mailbox.password')) : []}
            {...(isNew ? {} : { extra: say('mailbox.passwordKept') })}
          >
            <Input.Password maxLength={1_000} autoComplete="new-password" />
          </Form.Item>
        </div>
      ) : null}
    </>
  )
}
