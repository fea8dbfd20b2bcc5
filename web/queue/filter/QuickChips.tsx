import { Button, Flex } from 'antd'
import { type QuickName, quickNames } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'

type Props = {
  readonly chosen: readonly QuickName[]
  readonly onChange: (next: readonly QuickName[]) => void
}

/** The filters of one click. */
export function QuickChips({ chosen, onChange }: Props) {
  const { say } = useWords()
  return (
    <Flex wrap gap={4} role="group" aria-label={say('filter.quick')}>
      {quickNames.map((name) => {
        const isOn = chosen.includes(name)
        const next = isOn ? chosen.filter((one) => one !== name) : [...chosen, name]
        return (
          <Button
            key={name}
            size="small"
            shape="round"
            type={isOn ? 'primary' : 'default'}
            aria-pressed={isOn}
            onClick={() => onChange(quickNames.filter((one) => next.includes(one)))}
          >
            {say(`filter.quickName.${name}`)}
          </Button>
        )
      })}
    </Flex>
  )
}
