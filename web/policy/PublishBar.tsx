import { EditOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex } from 'antd'
import { publishPolicy } from '#contract/policy/policy.ts'
import { call } from '../call.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import type { Content } from './PolicyPage.tsx'
import { usePolicyWords } from './policy-words.ts'

type Props = { draft: Content | null; onEdit: () => void; onDiscard: () => void }

/** Begins, publishes or gives up a change of the policy. */
export function PublishBar({ draft, onEdit, onDiscard }: Props) {
  const { say } = usePolicyWords()
  const { modal } = App.useApp()
  const publish = usePublish()
  if (draft === null) {
    return (
      <div>
        <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
          {say('policy.edit')}
        </Button>
      </div>
    )
  }
  const ask = () =>
    modal.confirm({
      title: say('policy.publish'),
      content: say('policy.publishConfirm'),
      okText: say('policy.publish'),
      onOk: () => publish.mutate(draft),
    })
  return (
    <Flex vertical gap={8}>
      <Flex gap={8}>
        <Button type="primary" loading={publish.isPending} onClick={ask}>
          {say('policy.publish')}
        </Button>
        <Button onClick={onDiscard}>{say('policy.discard')}</Button>
      </Flex>
      <Trouble error={publish.error} />
    </Flex>
  )
}

function usePublish() {
  const { say } = usePolicyWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Content) => call(publishPolicy, { body }),
    onSuccess: ({ version }) => {
      void queries.invalidateQueries({ queryKey: keys.policy })
      void message.success(say('policy.publishedNow', { n: version }))
    },
  })
}
