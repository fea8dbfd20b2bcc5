import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { quickNames, SOON, soonMinutes } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { changed, type QueueSearch, queueSearch, quickIn } from '../queue-search.ts'

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** How near soon is, in words. */
export function useSoonWords({ soon }: QueueSearch): string {
  const { say } = useWords()
  return within(Number(soon ?? SOON), say)
}

function within(minutes: number, say: (key: string, values: { n: number }) => string): string {
  return minutes % 60 === 0 ? say('filter.hours', { n: minutes / 60 }) : say('filter.minutes', { n: minutes })
}

/** Chooses how near is soon; whoever chooses wants to see it. */
export function SoonChooser({ search, onChange }: Props) {
  const { say } = useWords()
  const items = soonMinutes.map((minutes) => ({ key: String(minutes), label: within(minutes, say) }))
  const choose = (soon: string) => {
    const quick = quickNames.filter((one) => one === 'soon' || quickIn(search).includes(one)).join(',')
    onChange(queueSearch(changed({ ...search, quick }, { soon: soon as NonNullable<QueueSearch['soon']> })))
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [search.soon ?? String(SOON)],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button
        size="small"
        shape="round"
        icon={<DownOutlined aria-hidden />}
        aria-label={say('filter.soonHow')}
        title={say('filter.soonHow')}
      />
    </Dropdown>
  )
}
