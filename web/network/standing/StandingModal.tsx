import { useQuery } from '@tanstack/react-query'
import { App, Checkbox, Flex, Form, Input, Modal, Radio } from 'antd'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import type { Standing } from '#contract/network/standing.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { statuses } from '../kinds.ts'
import { LeftBehind } from './LeftBehind.tsx'
import { type StandingValues, standingQuery, useChange } from './use-change.ts'

type Props = { organisation: OrganisationForm; onClose: () => void }

/** Name and service of a unit; what would be left behind is shown before anything is decided. */
export function StandingModal({ organisation, onClose }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<StandingValues>()
  const standing = useQuery({ ...standingQuery(organisation.id), retry: false })
  const change = useChange(organisation, () => {
    void message.success(say('network.changed'))
    onClose()
  })
  return (
    <Modal
      open
      title={say('network.service.title', { name: organisation.name })}
      okText={say('network.service.change')}
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      width={640}
    >
      <Form<StandingValues>
        name="service"
        form={form}
        layout="vertical"
        initialValues={{ name: organisation.name, status: organisation.status, takesBack: true }}
        onFinish={(values) => change.mutate(values)}
      >
        <Fields isDecidedHere={standing.data !== undefined} />
        {standing.data ? <Leaving standing={standing.data} organisation={organisation} /> : null}
        <Trouble error={change.error} />
      </Form>
    </Modal>
  )
}

function Fields({ isDecidedHere }: { isDecidedHere: boolean }) {
  const { say } = useWords()
  return (
    <>
      <Form.Item
        name="name"
        label={say('network.name')}
        rules={[
          {
            required: true,
            whitespace: true,
            message: say('moveForm.required', { label: say('network.name') }),
          },
        ]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="status"
        label={say('network.status')}
        extra={isDecidedHere ? undefined : say('network.service.decidedAbove')}
      >
        <Radio.Group
          disabled={!isDecidedHere}
          options={statuses.map((value) => ({ value, label: say(`organisation.status.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}

/** What the chosen service means for what stands open. */
function Leaving({ standing, organisation }: { standing: Standing; organisation: OrganisationForm }) {
  const { say } = useWords()
  const form = Form.useFormInstance<StandingValues>()
  const status = Form.useWatch('status', form) ?? organisation.status
  const takesBack = Form.useWatch('takesBack', form)
  const offers = organisation.kind === 'serviceProvider' && status !== 'active' && standing.awaitsSp > 0
  return (
    <Flex vertical gap={12}>
      <LeftBehind standing={standing} />
      {status === 'active' ? null : <p>{say(`network.service.means.${status}`)}</p>}
      {offers ? (
        <>
          <Form.Item name="takesBack" valuePropName="checked" noStyle>
            <Checkbox>{say('network.service.takeBack', { n: standing.awaitsSp })}</Checkbox>
          </Form.Item>
          {takesBack ? (
            <Form.Item
              name="reason"
              label={say('network.service.reason')}
              rules={[
                { required: true, min: 2, whitespace: true, message: say('network.service.reasonNeeded') },
              ]}
            >
              <Input maxLength={500} />
            </Form.Item>
          ) : null}
        </>
      ) : null}
    </Flex>
  )
}
