import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Space } from 'antd'
import { type QuickName, quickNames } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { countWords } from '../count-words.ts'
import { countsBeside } from '../queue-queries.ts'
import { changed, countedIn, type QueueSearch, quickIn } from '../queue-search.ts'
import { SoonChooser, useSoonWords } from './SoonChooser.tsx'

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** The filters of one click, each with how many cases it would leave, where that is counted. */
export function QuickChips({ search, onChange }: Props) {
  const { say } = useWords()
  const within = useSoonWords(search)
  const chosen = quickIn(search)
  const put = (name: QuickName) => {
    const isOn = chosen.includes(name)
    const next = isOn ? chosen.filter((one) => one !== name) : [...chosen, name]
    const quick = quickNames.filter((one) => next.includes(one)).join(',')
    onChange(changed(search, { quick: quick || undefined }))
  }
  const chip = (name: QuickName) => (
    <Button
      key={name}
      size="small"
      shape="round"
      type={chosen.includes(name) ? 'primary' : 'default'}
      aria-pressed={chosen.includes(name)}
      onClick={() => put(name)}
    >
      {say(`filter.quickName.${name}`, { within })} <ChipCount name={name} search={search} />
    </Button>
  )
  return (
    <Flex wrap gap={4} role="group" aria-label={say('filter.quick')}>
      {quickNames.map((name) =>
        name === 'soon' ? (
          <Space.Compact key={name}>
            {chip(name)}
            <SoonChooser search={search} onChange={onChange} />
          </Space.Compact>
        ) : (
          chip(name)
        ),
      )}
    </Flex>
  )
}

function ChipCount({ name, search }: { readonly name: QuickName; readonly search: QueueSearch }) {
  const { say } = useWords()
  const { data } = useQuery(countsBeside(search))
  const counts = countedIn(search) && data?.quick
  if (!counts || name === 'own') return null
  return <span className="chip-count">{countWords(counts[name], say)}</span>
}
