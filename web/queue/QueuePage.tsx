import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Flex, Tabs, Tag } from 'antd'
import { useWords } from '../language.ts'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { countWords } from './count-words.ts'
import { CaseTable } from './list/CaseTable.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { countsBeside, countsQuery } from './queue-queries.ts'
import { exportAddress, type QueueName, type QueueSearch, queueNames, queueSearch } from './queue-search.ts'
import { useLook } from './views/look.ts'
import { ViewBar } from './views/ViewBar.tsx'

/** The cases of my organisation, the soonest due first unless asked otherwise. */
export function QueuePage() {
  const { say } = useWords()
  const search = queueSearch(useSearch({ from: '/frame/queue' }))
  const navigate = useNavigate()
  // A kept list that was changed back to nothing but its name would open as it was kept.
  const go = (next: QueueSearch) => {
    const said: QueueSearch = next.view ? { queue: 'mine', ...next } : next
    void navigate({ ...paths.queue(said), replace: true })
  }
  const queue = search.queue ?? 'mine'
  return (
    <Page title={say('queue.title')} extra={<Extra search={search} />}>
      <div className="queue-page">
        <div className="queue-top">
          <Tabs
            activeKey={queue}
            onChange={(key) => go({ ...search, queue: key as QueueName })}
            items={queueNames.map((name) => ({ key: name, label: <TabLabel name={name} search={search} /> }))}
            className="queue-tabs"
          />
          <ViewBar search={search} onChange={go} />
        </div>
        <QueueFilters search={search} onChange={go} />
        <CaseTable search={search} onChange={go} />
      </div>
    </Page>
  )
}

function TabLabel({ name, search }: { name: QueueName; search: QueueSearch }) {
  const { say } = useWords()
  const { data } = useQuery(countsBeside(search))
  const count = name === 'all' ? undefined : data?.[name]
  return (
    <span title={say(`queue.${name}Hint`)}>
      {say(`queue.${name}`)}
      {count === undefined ? null : <span className="tab-count">{countWords(count, say)}</span>}
    </span>
  )
}

function Extra({ search }: { search: QueueSearch }) {
  const { say, language } = useWords()
  const columns = useLook().columns.map(({ name }) => name)
  return (
    <Flex gap={8} align="center">
      <Urgent />
      <Button
        href={exportAddress(search, columns, language)}
        download
        icon={<DownloadOutlined aria-hidden />}
        title={say('queue.exportHint')}
      >
        {say('queue.export')}
      </Button>
    </Flex>
  )
}

function Urgent() {
  const { say } = useWords()
  const { data } = useQuery(countsQuery)
  if (!data) return null
  return (
    <Flex gap={4} aria-live="polite">
      {data.breached > 0 ? <Tag color="red">{say('queue.breachedCount', { n: data.breached })}</Tag> : null}
      {data.dueWithinHour > 0 ? (
        <Tag color="gold">{say('queue.soonCount', { n: data.dueWithinHour })}</Tag>
      ) : null}
    </Flex>
  )
}
