import { FilterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { conditionsIn, type Filter } from '#contract/queue/filter.ts'
import { useWords } from '../language.ts'
import { later } from '../parts/later.tsx'
import { policyQuery } from '../policy/policy-queries.ts'
import { filterIn } from './filter/filter-text.ts'
import { QuickChips } from './filter/QuickChips.tsx'
import { changed, kindNames, narrowedBy, type QueueSearch, stateNames } from './queue-search.ts'

const BehindButton = later(async () => (await import('../board/BehindButton.tsx')).BehindButton)
const FilterBuilder = later(async () => (await import('./filter/FilterBuilder.tsx')).FilterBuilder)

type Props = { search: QueueSearch; onChange: (next: QueueSearch) => void }

/** What the queue is narrowed by; all of it stands in the address. */
export function QueueFilters({ search, onChange, hasNumber = true }: Props & { hasNumber?: boolean }) {
  const { say } = useWords()
  return (
    <Flex wrap gap={8} align="center" role="search" className="filters">
      <Segmented
        aria-label={say('queue.stateFilter')}
        value={search.state ?? 'open'}
        options={stateNames.map((name) => ({ value: name, label: say(`queue.${name}`) }))}
        onChange={(state) => onChange({ ...search, state })}
      />
      <Select
        aria-label={say('queue.kindFilter')}
        className="filter"
        allowClear
        placeholder={say('queue.kindFilter')}
        value={search.kind ?? null}
        options={kindNames.map((name) => ({ value: name, label: say(`kind.${name}`) }))}
        onChange={(kind) => onChange(changed(search, { kind, category: undefined }))}
      />
      <CategoryFilter search={search} onChange={onChange} />
      {hasNumber ? <NumberFilter search={search} onChange={onChange} /> : null}
      <FilterButton search={search} onChange={onChange} />
      {search.behind ? (
        <BehindButton text={search.behind} onClose={() => onChange(changed(search, { behind: undefined }))} />
      ) : null}
      <QuickChips search={search} onChange={onChange} />
    </Flex>
  )
}

function NumberFilter({ search, onChange }: Props) {
  const { say } = useWords()
  return (
    <Input.Search
      aria-label={say('queue.numberFilter')}
      className="filter-number"
      allowClear
      placeholder={say('queue.numberFilter')}
      defaultValue={search.number ?? ''}
      maxLength={17}
      inputMode="numeric"
      onSearch={(typed) => onChange(changed(search, { number: typed.replace(/\D/g, '') || undefined }))}
    />
  )
}

function FilterButton({ search, onChange }: Props) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const filter = filterIn(search.filter)
  const apply = (next: Filter | null) => {
    setOpen(false)
    onChange(narrowedBy(search, next))
  }
  return (
    <>
      <Button
        icon={<FilterOutlined aria-hidden />}
        type={filter ? 'primary' : 'default'}
        onClick={() => setOpen(true)}
      >
        {filter ? say('filter.openWith', { n: conditionsIn(filter) }) : say('filter.open')}
      </Button>
      {isOpen ? <FilterBuilder filter={filter} onApply={apply} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function CategoryFilter({ search, onChange }: Props) {
  const { say, either } = useWords()
  const { data } = useQuery(policyQuery)
  const rows = Object.entries(data?.content.categories ?? {})
  const options = rows
    .filter(([, row]) => search.kind === undefined || row.kind === search.kind)
    .map(([key, row]) => ({ value: key, label: either(row) }))
  return (
    <Select
      aria-label={say('queue.categoryFilter')}
      className="filter-wide"
      allowClear
      placeholder={say('queue.categoryFilter')}
      value={search.category ?? null}
      options={options}
      onChange={(category) => onChange(changed(search, { category }))}
    />
  )
}
