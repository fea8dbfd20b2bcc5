import { InputNumber, Select, Table, type TableColumnsType, Tag, Tooltip } from 'antd'
import { type Priority, priorities } from '#contract/case/enums.ts'
import { PriorityTag } from '../parts/PriorityTag.tsx'
import { kindNames } from '../queue/queue-search.ts'
import { spanWords } from '../time-words.ts'
import type { Content } from './PolicyPage.tsx'
import type { CategoryRow } from './policy-queries.ts'
import { usePolicyWords } from './policy-words.ts'

type Row = CategoryRow & { key: string }
type Limit = 'firstReplyMinutes' | 'resolveMinutes' | 'spReplyMinutes'
type Props = { content: Content; onChange: ((content: Content) => void) | null }

/** The limits of each category. */
export function LimitsTab({ content, onChange }: Props) {
  const columns = useColumns(content, onChange)
  const order = (row: Row) => kindNames.indexOf(row.kind)
  const rows = Object.entries(content.categories)
    .map(([key, row]): Row => ({ ...row, key }))
    .sort((a, b) => order(a) - order(b) || a.key.localeCompare(b.key))
  return (
    <Table<Row>
      rowKey="key"
      size="middle"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 950 }}
    />
  )
}

function useColumns(content: Content, onChange: Props['onChange']): TableColumnsType<Row> {
  const { say, either } = usePolicyWords()
  const change = (key: string, said: Partial<Pick<CategoryRow, Limit | 'priority'>>) => {
    const row = content.categories[key]
    if (row) onChange?.({ ...content, categories: { ...content.categories, [key]: { ...row, ...said } } })
  }
  const limit = (name: Limit, title: string) => ({
    title,
    key: name,
    width: 170,
    render: (_: unknown, row: Row) => (
      <LimitCell
        minutes={row[name]}
        label={`${either(row)} ${title}`}
        onChange={onChange ? (minutes) => change(row.key, { [name]: minutes }) : null}
      />
    ),
  })
  return [
    {
      title: say('policy.category'),
      key: 'name',
      render: (_, row) => (
        <>
          {either(row)} {row.seedMandated ? <Tag color="blue">{say('policy.mandated')}</Tag> : null}
        </>
      ),
    },
    { title: say('policy.kind'), key: 'kind', width: 120, render: (_, row) => say(`kind.${row.kind}`) },
    limit('firstReplyMinutes', say('policy.firstReply')),
    limit('resolveMinutes', say('policy.resolve')),
    limit('spReplyMinutes', say('policy.spReply')),
    {
      title: say('policy.priority'),
      key: 'priority',
      width: 130,
      render: (_, row) => (
        <PriorityCell row={row} onChange={onChange && ((priority) => change(row.key, { priority }))} />
      ),
    },
  ]
}

type RankProps = { row: Row; onChange: ((priority: Priority) => void) | null }

/** How urgent cases of the category are to begin with. */
function PriorityCell({ row, onChange }: RankProps) {
  const { say, either } = usePolicyWords()
  if (onChange === null) return <PriorityTag priority={row.priority} />
  return (
    <Select
      size="small"
      value={row.priority}
      aria-label={`${either(row)} ${say('policy.priority')}`}
      options={priorities.map((value) => ({ value, label: say(`priority.${value}`) }))}
      onChange={onChange}
    />
  )
}

type CellProps = { minutes: number | null; label: string; onChange: ((minutes: number) => void) | null }

function LimitCell({ minutes, label, onChange }: CellProps) {
  const { say } = usePolicyWords()
  if (minutes === null) return say('frame.none')
  const words = spanWords(say, minutes * 60_000)
  if (onChange === null) {
    return (
      <Tooltip title={`${minutes} ${say('policy.minutes')}`}>
        <span className="time">{words}</span>
      </Tooltip>
    )
  }
  return (
    <>
      <InputNumber
        size="small"
        min={1}
        max={5_256_000}
        precision={0}
        value={minutes}
        aria-label={`${label} (${say('policy.minutes')})`}
        suffix={say('policy.minutes')}
        onChange={(value) => value !== null && onChange(value)}
      />
      <div className="time">{words}</div>
    </>
  )
}
