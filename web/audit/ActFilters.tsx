import { DatePicker, Flex, Input, Select } from 'antd'
import { actWords } from '#contract/audit/act-words.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { pickedInstant } from '../operator-time.ts'
import type { ActsSearch } from './audit-queries.ts'

type Props = { search: ActsSearch; onSearch: (search: ActsSearch) => void }

/** What the acts are narrowed by. */
export function ActFilters({ search, onSearch }: Props) {
  const { say, either } = useWords()
  const organisations = useOrganisations()
  const change = (part: { readonly [K in keyof ActsSearch]?: string | undefined }) => {
    const given = Object.entries({ ...search, ...part }).filter(([, value]) => value)
    onSearch(Object.fromEntries(given))
  }
  return (
    <Flex gap={8} wrap role="search" className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say('audit.what')}
        placeholder={say('audit.allActs')}
        className="filter-wide"
        options={Object.entries(actWords).map(([value, words]) => ({ value, label: either(words) }))}
        onChange={(what?: string) => change({ what })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say('audit.organisation')}
        placeholder={say('audit.organisation')}
        className="filter-wide"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(organisation?: string) => change({ organisation })}
      />
      <Input.Search
        allowClear
        aria-label={say('audit.person')}
        placeholder={say('audit.personHint')}
        className="filter-number"
        onSearch={(person) => change({ person: person.trim() })}
      />
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        onChange={(range) =>
          change({
            from: range?.[0] ? pickedInstant(range[0]) : undefined,
            to: range?.[1] ? pickedInstant(range[1]) : undefined,
          })
        }
      />
    </Flex>
  )
}
