import { Flex, Input, Switch, Typography } from 'antd'
import type { NoticeWishes } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'

type Props = { readonly wishes: NoticeWishes; readonly onChange: (wishes: NoticeWishes) => void }

const night = { from: '22:00', to: '07:00' }

/** When nothing rings, by the operator's wall clock. */
export function QuietHours({ wishes, onChange }: Props) {
  const { say } = useWords()
  const { quiet } = wishes
  const change = (part: 'from' | 'to', time: string) => {
    if (quiet && /^\d\d:\d\d$/.test(time)) onChange({ ...wishes, quiet: { ...quiet, [part]: time } })
  }
  return (
    <section>
      <Flex justify="space-between" align="center">
        <span>{say('notice.quiet')}</span>
        <Switch
          checked={quiet !== null}
          aria-label={say('notice.quiet')}
          onChange={(isOn) => onChange({ ...wishes, quiet: isOn ? night : null })}
        />
      </Flex>
      {quiet ? (
        <Flex gap={8} align="center" className="quiet-hours">
          {(['from', 'to'] as const).map((part) => (
            <Input
              key={part}
              type="time"
              defaultValue={quiet[part]}
              prefix={say(`notice.${part}`)}
              aria-label={`${say('notice.quiet')} ${say(`notice.${part}`)}`}
              onBlur={(event) => change(part, event.target.value)}
            />
          ))}
        </Flex>
      ) : null}
      <Typography.Text type="secondary">{say('notice.quietHint')}</Typography.Text>
    </section>
  )
}
