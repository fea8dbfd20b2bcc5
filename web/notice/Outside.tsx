import { Flex, Input, Segmented, Typography } from 'antd'
import type { NoticeWishes } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'

type Props = { readonly wishes: NoticeWishes; readonly onChange: (wishes: NoticeWishes) => void }

const fits = { mail: /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, chat: /^[\w.@-]{1,64}$/ } as const

/** Where one is written to when these pages are not open. */
export function Outside({ wishes, onChange }: Props) {
  const { say } = useWords()
  const change = (way: 'mail' | 'chat', typed: string) => {
    const text = typed.trim()
    if (text === (wishes[way] ?? '') || (text !== '' && !fits[way].test(text))) return
    onChange({ ...wishes, [way]: text === '' ? null : text })
  }
  return (
    <section>
      <Flex vertical gap={8}>
        {(['mail', 'chat'] as const).map((way) => (
          <Flex key={way} gap={8} align="center">
            <span className="notice-way">{say(`notice.way.${way}`)}</span>
            <Input
              defaultValue={wishes[way] ?? ''}
              aria-label={say(`notice.way.${way}`)}
              inputMode={way === 'mail' ? 'email' : 'text'}
              autoComplete="off"
              maxLength={254}
              onBlur={(event) => change(way, event.target.value)}
            />
          </Flex>
        ))}
        <Flex gap={8} align="center">
          <span className="notice-way">{say('notice.writtenIn')}</span>
          <Segmented
            aria-label={say('notice.writtenIn')}
            value={wishes.language}
            options={(['zh', 'en'] as const).map((value) => ({
              value,
              label: say(`notice.tongue.${value}`),
            }))}
            onChange={(language) => onChange({ ...wishes, language })}
          />
        </Flex>
        <Typography.Text type="secondary">{say('notice.outsideHint')}</Typography.Text>
      </Flex>
    </section>
  )
}
