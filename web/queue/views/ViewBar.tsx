import { SaveOutlined, SettingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Flex, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { listViews, QueueView } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'
import type { QueueSearch } from '../queue-search.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { setLook, useLook } from './look.ts'
import { contentOf, searchOf, useViewMoves, viewsQuery } from './view-queries.ts'

const ManageViews = later(async () => (await import('./ManageViews.tsx')).ManageViews)
const SaveView = later(async () => (await import('./SaveView.tsx')).SaveView)

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** The kept lists: those at hand, all others, and the way to keep what is on the screen. */
export function ViewBar({ search, onChange }: Props) {
  const { say } = useWords()
  const { data } = useQuery(viewsQuery)
  const views = data?.views ?? []
  const pinned = (data?.pinned ?? []).flatMap((id) => views.find((one) => one.id === id) ?? [])
  const open = (view: QueueView) => {
    setLook(view.content)
    onChange(searchOf(view))
  }
  useBeginning(search, data, open)
  return (
    <Flex wrap gap={8} align="center" className="views">
      {pinned.map((view) => (
        <Button
          key={view.id}
          size="small"
          type={view.id === search.view ? 'primary' : 'dashed'}
          aria-pressed={view.id === search.view}
          onClick={() => open(view)}
        >
          {view.name}
        </Button>
      ))}
      <Select
        size="small"
        aria-label={say('view.choose')}
        className="filter-wide"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('view.choose')}
        notFoundContent={say('view.none')}
        value={views.some((one) => one.id === search.view) ? search.view : null}
        options={grouped(views, say)}
        onChange={(id: string | undefined) => {
          const view = views.find((one) => one.id === id)
          if (view) open(view)
          else onChange({ queue: search.queue ?? 'mine' })
        }}
      />
      <Keeping search={search} current={views.find((one) => one.id === search.view)} onSaved={onChange} />
      <ColumnChooser />
      {views.length > 0 ? <Managing onOpen={open} /> : null}
    </Flex>
  )
}

function grouped(views: readonly QueueView[], say: ReturnType<typeof useWords>['say']) {
  return (['own', 'organisation', 'national'] as const).flatMap((scope) => {
    const some = views.filter((one) => one.scope === scope)
    const options = some.map((one) => ({ value: one.id, label: one.name }))
    return some.length === 0 ? [] : [{ label: say(`view.scope.${scope}`), options }]
  })
}

/**
 * An address that names a kept list and nothing else opens it, as it is now; one that asks for nothing begins, once, with
 * the list that somebody chose for that.
 */
function useBeginning(
  search: QueueSearch,
  data: AnswerOf<typeof listViews> | undefined,
  open: (view: QueueView) => void,
): void {
  const { say } = useWords()
  const { message } = App.useApp()
  const isOver = useRef(false)
  const asked = Object.keys(search)
  const named = asked.length === 1 ? search.view : undefined
  useEffect(() => {
    if (!data) return
    const find = (id: string | null | undefined) => data.views.find((one) => one.id === id)
    const view = named === undefined ? find(data.beginsWith) : find(named)
    if (named !== undefined) {
      if (view) open(view)
      else void message.warning({ content: say('view.notThere'), key: 'view' })
    } else if (!isOver.current && asked.length === 0 && view) open(view)
    isOver.current = true
  }, [data, named, asked.length, open, message, say])
}

function Keeping({
  search,
  current,
  onSaved,
}: {
  search: QueueSearch
  current: QueueView | undefined
  onSaved: Props['onChange']
}) {
  const { say } = useWords()
  const look = useLook()
  const { change } = useViewMoves()
  const [isOpen, setOpen] = useState(false)
  const content = contentOf(search, look)
  const isOther = current !== undefined && JSON.stringify(content) !== JSON.stringify(inOrder(current))
  return (
    <>
      {current?.mayChange && isOther ? (
        <Button
          size="small"
          loading={change.isPending}
          onClick={() => change.mutate({ id: current.id, name: current.name, content })}
        >
          {say('view.update')}
        </Button>
      ) : null}
      <Button size="small" icon={<SaveOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {say('view.saveAs')}
      </Button>
      {isOpen ? (
        <SaveView
          content={content}
          onClose={() => setOpen(false)}
          onSaved={(id) => onSaved({ ...search, view: id })}
        />
      ) : null}
    </>
  )
}

/** A kept list with its fields in the order in which the page writes them. */
function inOrder(view: QueueView) {
  return contentOf(searchOf(view), view.content)
}

function Managing({ onOpen }: { onOpen: (view: QueueView) => void }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<SettingOutlined aria-hidden />}
        aria-label={say('view.manage')}
        title={say('view.manage')}
        onClick={() => setOpen(true)}
      />
      {isOpen ? <ManageViews onClose={() => setOpen(false)} onOpen={onOpen} /> : null}
    </>
  )
}
