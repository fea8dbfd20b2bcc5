import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Radio } from 'antd'
import type { QueueView, ViewContent } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { useViewMoves, viewsQuery } from './view-queries.ts'

type Values = Pick<QueueView, 'name' | 'scope'>
type Props = {
  readonly content: ViewContent
  readonly name?: string
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
}

/** Keeps a list under a name, for oneself or for others. */
export function SaveView({ content, name = '', onClose, onSaved }: Props) {
  const { say } = useWords()
  const [form] = Form.useForm<Values>()
  const { data } = useQuery(viewsQuery)
  const { save } = useViewMoves()
  const keep = ({ name, scope }: Values) =>
    save.mutate(
      { name: name.trim(), scope, content },
      {
        onSuccess: ({ id }) => {
          onSaved?.(id)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={say('view.saveAs')}
      okText={say('view.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={keep}
        initialValues={{ name, scope: 'own' }}
        requiredMark={false}
      >
        <Form.Item
          name="name"
          label={say('view.name')}
          rules={[{ required: true, whitespace: true, message: say('view.nameNeeded') }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="scope" label={say('view.forWhom')}>
          <Radio.Group
            options={(data?.mayShare ?? ['own']).map((value) => ({
              value,
              label: say(`view.scope.${value}`),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
