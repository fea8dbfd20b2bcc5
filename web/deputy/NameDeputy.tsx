import { useQuery } from '@tanstack/react-query'
import { App, Form, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useWords } from '../language.ts'
import { pickedInstant, toPick } from '../operator-time.ts'
import { InstantPicker } from '../parts/InstantPicker.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { serverNow } from '../server-clock.ts'
import { useMe } from '../session/me.ts'
import { candidatesQuery, useNameDeputy } from './deputy-queries.ts'

type Values = { absent?: string; deputy: string; startsAt: Dayjs; endsAt: Dayjs }

/** Who stands in for whom, and for how long; a head or an administrator arranges it for others as well. */
export function NameDeputy({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const me = useMe()
  const [form] = Form.useForm<Values>()
  const naming = useNameDeputy(() => {
    void message.success(say('deputy.named'))
    onClose()
  })
  const mayArrange = me.acting?.roles.some((role) => role === 'unitHead' || role === 'administrator') ?? false
  return (
    <Modal
      open
      title={say('deputy.name')}
      okText={say('deputy.name')}
      confirmLoading={naming.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Values>
        name="deputy"
        form={form}
        layout="vertical"
        initialValues={{ absent: me.person, startsAt: toPick(serverNow()) }}
        onFinish={({ absent, deputy, startsAt, endsAt }) =>
          naming.mutate({
            ...(absent && absent !== me.person ? { absent } : {}),
            deputy,
            startsAt: pickedInstant(startsAt),
            endsAt: pickedInstant(endsAt),
          })
        }
      >
        <Fields mayArrange={mayArrange} />
        <Trouble error={naming.error} />
      </Form>
    </Modal>
  )
}

function Fields({ mayArrange }: { mayArrange: boolean }) {
  const { say } = useWords()
  const { data } = useQuery(candidatesQuery)
  const absent = Form.useWatch('absent', Form.useFormInstance<Values>())
  const people = data?.people ?? []
  const shown = (one: (typeof people)[number]) => ({
    value: one.id,
    label: `${one.name} · ${one.organisationName}`,
  })
  const needed = (word: string) => [
    { required: true, message: say('moveForm.required', { label: say(word) }) },
  ]
  return (
    <>
      {mayArrange ? (
        <Form.Item name="absent" label={say('deputy.absent')} rules={needed('deputy.absent')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={people.filter((one) => one.isHere).map(shown)}
          />
        </Form.Item>
      ) : null}
      <Form.Item
        name="deputy"
        label={say('deputy.deputy')}
        extra={say('deputy.deputyHint')}
        rules={needed('deputy.deputy')}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={people.filter((one) => one.id !== absent).map(shown)}
        />
      </Form.Item>
      <Form.Item name="startsAt" label={say('deputy.startsAt')} rules={needed('deputy.startsAt')}>
        <InstantPicker />
      </Form.Item>
      <Form.Item name="endsAt" label={say('deputy.endsAt')} rules={needed('deputy.endsAt')}>
        <InstantPicker only="future" />
      </Form.Item>
    </>
  )
}
