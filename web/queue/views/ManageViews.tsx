import { useQuery } from '@tanstack/react-query'
import { Modal, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { QueueView } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { RenameView } from './RenameView.tsx'
import { SaveView } from './SaveView.tsx'
import { ViewButtons } from './ViewButtons.tsx'
import { viewsQuery } from './view-queries.ts'

type Props = { readonly onClose: () => void; readonly onOpen: (view: QueueView) => void }
type Doing = { readonly what: 'rename' | 'duplicate'; readonly view: QueueView }

/** Those at hand first, in their order. */
function inOrder(views: readonly QueueView[], pinned: readonly string[]) {
  const place = ({ id }: QueueView) => (pinned.includes(id) ? pinned.indexOf(id) : pinned.length)
  return views.toSorted((a, b) => place(a) - place(b))
}

/** All kept lists, those at hand first in their order, and what can be done with each. */
export function ManageViews({ onClose, onOpen }: Props) {
  const { say } = useWords()
  const { data } = useQuery(viewsQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const views = inOrder(data?.views ?? [], data?.pinned ?? [])
  const columns = useColumns(data?.beginsWith ?? null, (what, view) => {
    if (what !== 'open') return setDoing({ what, view })
    onOpen(view)
    onClose()
  })
  return (
    <Modal open width={820} title={say('view.manage')} footer={null} onCancel={onClose}>
      <Table
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={views}
        pagination={false}
        scroll={{ x: 640 }}
      />
      {doing?.what === 'rename' ? <RenameView view={doing.view} onClose={() => setDoing(null)} /> : null}
      {doing?.what === 'duplicate' ? (
        <SaveView
          content={doing.view.content}
          name={say('view.copyOf', { name: doing.view.name }).slice(0, 60)}
          onClose={() => setDoing(null)}
        />
      ) : null}
    </Modal>
  )
}

type OnDo = (what: Doing['what'] | 'open', view: QueueView) => void

function useColumns(beginsWith: string | null, onDo: OnDo): TableColumnsType<QueueView> {
  const { say } = useWords()
  return [
    {
      title: say('view.name'),
      key: 'name',
      render: (_, view) => (
        <>
          {view.name} {beginsWith === view.id ? <Tag color="blue">{say('view.isFirst')}</Tag> : null}
        </>
      ),
    },
    {
      title: say('view.forWhom'),
      key: 'scope',
      width: 110,
      render: (_, one) => say(`view.scope.${one.scope}`),
    },
    {
      title: say('view.moves'),
      key: 'moves',
      width: 300,
      render: (_, view) => (
        <ViewButtons view={view} onOpen={() => onDo('open', view)} onDo={(what) => onDo(what, view)} />
      ),
    },
  ]
}
