import { DatePicker, Flex, Input, Select } from 'antd'
import { causeWords } from '#contract/privacy/disclosure-words.ts'
import { useWords } from '../language.ts'
import { pickedInstant, toPick } from '../operator-time.ts'
import { SpSelect } from '../parts/SpSelect.tsx'
import type { DisclosureSearch } from './disclosure-search.ts'

type Props = { search: DisclosureSearch; onChange: (next: DisclosureSearch) => void }

/** What the record is narrowed by; all of it stands in the address. */
export function DisclosureFilters({ search, onChange }: Props) {
  const { say, either } = useWords()
  const change = (part: { readonly [K in keyof DisclosureSearch]?: DisclosureSearch[K] | undefined }) => {
    const given = Object.entries({ ...search, ...part }).filter(([, value]) => value)
    onChange(Object.fromEntries(given) as DisclosureSearch)
  }
  return (
    <Flex wrap gap={8} align="center" role="search" className="filters">
      <SpSelect
        aria-label={say('privacy.sp')}
        placeholder={say('privacy.sp')}
        className="filter-wide"
        value={search.organisation ?? null}
        onChange={(organisation) => change({ organisation })}
      />
      <Select
        allowClear
        aria-label={say('privacy.cause')}
        placeholder={say('privacy.cause')}
        className="filter-wide"
        value={search.cause ?? null}
        options={Object.entries(causeWords).map(([value, words]) => ({ value, label: either(words) }))}
        onChange={(cause) => change({ cause: cause as DisclosureSearch['cause'] })}
      />
      <Input.Search
        allowClear
        key={search.number ?? ''}
        aria-label={say('privacy.number')}
        placeholder={say('privacy.number')}
        className="filter-number"
        defaultValue={search.number ?? ''}
        maxLength={17}
        inputMode="numeric"
        onSearch={(typed) => change({ number: typed.replace(/\D/g, '') })}
      />
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        allowEmpty={[true, true]}
        value={[search.from ? toPick(search.from) : null, search.to ? toPick(search.to) : null]}
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
