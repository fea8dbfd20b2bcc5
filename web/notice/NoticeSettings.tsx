import { useQuery } from '@tanstack/react-query'
import { Flex, Skeleton, Switch, Typography } from 'antd'
import { useState } from 'react'
import { type NoticeKind, type NoticeWishes, noticeKinds, urgentKinds } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useKeepWishes, wishesQuery } from './notice-queries.ts'
import { Outside } from './Outside.tsx'
import { QuietHours } from './QuietHours.tsx'

/** What one wants to be told of, and how. Every change is kept at once. */
export function NoticeSettings() {
  const { data: wishes, error, refetch } = useQuery(wishesQuery)
  const keep = useKeepWishes()
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!wishes) return <Skeleton active className="late-skeleton" />
  return (
    <Flex vertical gap={16}>
      {keep.error ? <Trouble error={keep.error} /> : null}
      <Kinds wishes={wishes} onChange={keep.mutate} />
      <Sound wishes={wishes} onChange={keep.mutate} />
      <QuietHours wishes={wishes} onChange={keep.mutate} />
      <Outside wishes={wishes} onChange={keep.mutate} />
    </Flex>
  )
}

type Props = { readonly wishes: NoticeWishes; readonly onChange: (wishes: NoticeWishes) => void }

function Kinds({ wishes, onChange }: Props) {
  const { say } = useWords()
  const [isDenied, setDenied] = useState(false)
  const change = (kind: NoticeKind, part: Partial<NoticeWishes['kinds'][NoticeKind]>) =>
    onChange({ ...wishes, kinds: { ...wishes.kinds, [kind]: { ...wishes.kinds[kind], ...part } } })
  const askBrowser = async (kind: NoticeKind, browser: boolean) => {
    const said = browser && 'Notification' in window ? await Notification.requestPermission() : 'denied'
    setDenied(browser && said !== 'granted')
    change(kind, { browser: browser && said === 'granted' })
  }
  return (
    <section>
      <table className="notice-kinds">
        <thead>
          <tr>
            <th scope="col">{say('notice.column.kind')}</th>
            <th scope="col">{say('notice.column.listed')}</th>
            <th scope="col">{say('notice.column.browser')}</th>
            <th scope="col">{say('notice.column.outside')}</th>
          </tr>
        </thead>
        <tbody>
          {noticeKinds.map((kind) => (
            <KindRow key={kind} kind={kind} wish={wishes.kinds[kind]} change={change} ask={askBrowser} />
          ))}
        </tbody>
      </table>
      <Typography.Text type={isDenied ? 'danger' : 'secondary'} role={isDenied ? 'alert' : undefined}>
        {say(isDenied ? 'notice.browserDenied' : 'notice.browserHint')}
      </Typography.Text>
    </section>
  )
}

/** What is told to whole organisations is gathered; what is only one's own is not. */
const isGathered = (kind: NoticeKind) => kind !== 'mentioned' && kind !== 'watched'

type RowProps = {
  readonly kind: NoticeKind
  readonly wish: NoticeWishes['kinds'][NoticeKind]
  readonly change: (kind: NoticeKind, part: { listed: boolean } | { outside: boolean }) => void
  readonly ask: (kind: NoticeKind, browser: boolean) => Promise<void>
}

function KindRow({ kind, wish, change, ask }: RowProps) {
  const { say } = useWords()
  const name = say(`notice.kind.${kind}`)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Switch
          size="small"
          checked={wish.listed}
          aria-label={`${name} ${say('notice.column.listed')}`}
          onChange={(listed) => change(kind, { listed })}
        />
      </td>
      <td>
        {urgentKinds.includes(kind) ? (
          <Switch
            size="small"
            checked={wish.browser}
            aria-label={`${name} ${say('notice.column.browser')}`}
            onChange={(browser) => void ask(kind, browser)}
          />
        ) : null}
      </td>
      <td>
        {isGathered(kind) ? (
          <Switch
            size="small"
            checked={wish.outside}
            aria-label={`${name} ${say('notice.column.outside')}`}
            onChange={(outside) => change(kind, { outside })}
          />
        ) : null}
      </td>
    </tr>
  )
}

function Sound({ wishes, onChange }: Props) {
  const { say } = useWords()
  return (
    <Flex justify="space-between" align="center">
      <span>{say('notice.sound')}</span>
      <Switch
        checked={wishes.sound}
        aria-label={say('notice.sound')}
        onChange={(sound) => onChange({ ...wishes, sound })}
      />
    </Flex>
  )
}
