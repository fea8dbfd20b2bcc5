import {
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  EditOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  LinkOutlined,
  PushpinFilled,
  PushpinOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { App, Button, Flex, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import type { QueueView } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { paths } from '../../paths.ts'
import { useViewMoves, viewsQuery } from './view-queries.ts'

type Props = {
  readonly view: QueueView
  readonly onOpen: () => void
  readonly onDo: (what: 'rename' | 'duplicate') => void
}

/** What can be done with a kept list. */
export function ViewButtons({ view, onOpen, onDo }: Props) {
  const { say } = useWords()
  const { data } = useQuery(viewsQuery)
  const { choose } = useViewMoves()
  const copyLink = useCopyLink()
  const pinned = data?.pinned ?? []
  const beginsWith = data?.beginsWith ?? null
  const isPinned = pinned.includes(view.id)
  const isFirst = beginsWith === view.id
  const pin = (ids: readonly string[]) => choose.mutate({ pinned: [...ids], beginsWith })
  const without = pinned.filter((one) => one !== view.id)
  return (
    <Flex gap={2} wrap>
      <Small label={say('view.open')} icon={<FolderOpenOutlined aria-hidden />} onClick={onOpen} />
      <Small
        label={say(isPinned ? 'view.unpin' : 'view.pin')}
        icon={isPinned ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
        disabled={!isPinned && pinned.length >= 20}
        onClick={() => pin(isPinned ? without : [...pinned, view.id])}
      />
      <Small
        label={say('view.earlier')}
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={pinned.indexOf(view.id) < 1}
        onClick={() => pin(without.toSpliced(pinned.indexOf(view.id) - 1, 0, view.id))}
      />
      <Small
        label={say(isFirst ? 'view.notFirst' : 'view.first')}
        icon={<HomeOutlined aria-hidden />}
        onClick={() => choose.mutate({ pinned: [...pinned], beginsWith: isFirst ? null : view.id })}
      />
      <Small
        label={say('view.copyLink')}
        icon={<LinkOutlined aria-hidden />}
        onClick={() => void copyLink(view)}
      />
      <Small
        label={say('view.duplicate')}
        icon={<CopyOutlined aria-hidden />}
        onClick={() => onDo('duplicate')}
      />
      {view.mayChange ? <Changing view={view} onRename={() => onDo('rename')} /> : null}
    </Flex>
  )
}

/** Copies the address of a list; it opens for whoever may see the list. */
function useCopyLink() {
  const { say } = useWords()
  const { message } = App.useApp()
  const router = useRouter()
  return async ({ id, scope }: QueueView) => {
    const link = `${location.origin}${router.buildLocation(paths.queue({ view: id })).href}`
    try {
      await navigator.clipboard.writeText(link)
      void message.success(say(scope === 'own' ? 'view.linkOfOwn' : 'view.linkCopied'))
    } catch {
      void message.info(link, 10)
    }
  }
}

/** What only whom a list belongs to can do. */
function Changing({ view, onRename }: { view: QueueView; onRename: () => void }) {
  const { say } = useWords()
  const { remove } = useViewMoves()
  return (
    <>
      <Small label={say('view.rename')} icon={<EditOutlined aria-hidden />} onClick={onRename} />
      <Popconfirm
        title={say('view.deleteSure', { name: view.name })}
        onConfirm={() => remove.mutate(view.id)}
      >
        <Small label={say('view.delete')} icon={<DeleteOutlined aria-hidden />} />
      </Popconfirm>
    </>
  )
}

type SmallProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onClick?: () => void
}

function Small({ label, icon, ...props }: SmallProps) {
  return <Button size="small" type="text" icon={icon} aria-label={label} title={label} {...props} />
}
