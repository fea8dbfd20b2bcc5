import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { QueueView } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { useViewMoves } from './view-queries.ts'

/** Gives a kept list another name. */
export function RenameView({ view, onClose }: { view: QueueView; onClose: () => void }) {
  const { say } = useWords()
  const { change } = useViewMoves()
  const [name, setName] = useState(view.name)
  const rename = () =>
    change.mutate({ id: view.id, name: name.trim(), content: view.content }, { onSuccess: onClose })
  return (
    <Modal
      open
      title={say('view.rename')}
      okText={say('view.save')}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={change.isPending}
      onOk={rename}
      onCancel={onClose}
    >
      <Input
        aria-label={say('view.name')}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => name.trim() && rename()}
      />
    </Modal>
  )
}
