import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, type MenuProps } from 'antd'
import type { QueueView } from '#contract/queue/views.ts'
import { paths } from '../../paths.ts'
import { countsOf } from '../queue-queries.ts'
import { searchOf, viewsQuery } from './view-queries.ts'

/** How many lists at hand have their counts beside the pages. */
const MOST_IN_RAIL = 5

type Items = NonNullable<MenuProps['items']>

/** The lists that somebody has at hand, as entries below the queue. */
export function usePinnedItems(): Items {
  const { data } = useQuery(viewsQuery)
  const pinned = (data?.pinned ?? []).flatMap((id) => data?.views.find((one) => one.id === id) ?? [])
  return pinned.slice(0, MOST_IN_RAIL).map((view) => ({
    key: `view ${view.id}`,
    className: 'rail-view',
    icon: <span aria-hidden>{[...view.name][0]}</span>,
    title: view.name,
    label: <PinnedView view={view} />,
  }))
}

function PinnedView({ view }: { readonly view: QueueView }) {
  const search = searchOf(view)
  const isCounted = search.queue !== 'all' && search.state === 'open'
  const { data } = useQuery({ ...countsOf(search), enabled: isCounted })
  const count = search.queue && search.queue !== 'all' ? data?.[search.queue] : undefined
  return (
    <Link {...paths.queue({ view: view.id })}>
      {view.name}
      <Badge
        count={isCounted ? (count ?? 0) : 0}
        overflowCount={999}
        className="rail-count"
        color="#4b5563"
      />
    </Link>
  )
}
