import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Switch } from 'antd'
import { type BillingConnector, keepConnector } from '#contract/billing/connectors.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'

type Values = {
  readonly interconnected: boolean
  readonly baseUrl?: string
  readonly accessToken?: string
  readonly guide?: string
}

/** How the billing of one province is reached. A token that is kept is not shown; a new one takes its place. */
export function ConnectorModal({ connector, onClose }: { connector: BillingConnector; onClose: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { organisation, interconnected, baseUrl, guide } = connector
  const keep = useMutation({
    mutationFn: (values: Values) => call(keepConnector, { params: { organisation }, body: bodyOf(values) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.connectors })
      void queries.invalidateQueries({ queryKey: keys.organisations })
      void message.success(say('network.changed'))
      onClose()
    },
    onError: showRefusal,
  })
  return (
    <Modal
      open
      title={say('billing.connectorOf', { name: connector.name })}
      okText={say('billing.save')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={keep.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <Form<Values>
        name="billing-connector"
        form={form}
        layout="vertical"
        initialValues={{ interconnected, baseUrl: baseUrl ?? '', guide: guide ?? '' }}
        onFinish={(values) => keep.mutate(values)}
      >
        <Fields hasToken={connector.hasToken} />
        <Trouble error={keep.error} />
      </Form>
    </Modal>
  )
}

function Fields({ hasToken }: { hasToken: boolean }) {
  const { say } = useWords()
  return (
    <>
      <Form.Item
        name="interconnected"
        label={say('billing.interconnected')}
        extra={say('billing.decidedAbove')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item name="baseUrl" label={say('billing.baseUrl')} extra={say('billing.baseUrlHint')}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="accessToken"
        label={say('billing.token')}
        extra={say(hasToken ? 'billing.tokenKept' : 'billing.tokenHint')}
      >
        <Input.Password maxLength={2000} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="guide" label={say('billing.guide')} extra={say('billing.guideHint')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </>
  )
}

function bodyOf({ interconnected, baseUrl, accessToken, guide }: Values): BodyOf<typeof keepConnector> {
  const shown = accessToken?.trim() ? { accessToken: accessToken.trim() } : {}
  return { interconnected, baseUrl: baseUrl?.trim() || null, guide: guide?.trim() || null, ...shown }
}
