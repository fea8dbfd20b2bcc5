import { StarFilled, StarOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Tooltip } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'
import { unreadQuery, useRead, useWatch } from './notice-queries.ts'

/** Keeps an eye on a case, or does so no more. Whoever has it on the screen has read what was told of it. */
export function WatchButton({ number }: { number: string }) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const { data } = useQuery(unreadQuery)
  const watch = useWatch(number)
  const { mutate: read } = useRead()
  const own = data?.watches.find((one) => one.number === number)
  const isFresh = (own?.news ?? 0) > 0 || (data?.latest.some((one) => one.number === number) ?? false)
  useEffect(() => {
    if (isFresh && !document.hidden) read({ number })
  }, [isFresh, number, read])
  const isWatched = own !== undefined
  return (
    <Tooltip title={say('notice.watchHint')}>
      <Button
        size="small"
        icon={isWatched ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
        aria-pressed={isWatched}
        loading={watch.isPending}
        onClick={() =>
          watch.mutate(!isWatched, {
            onError: (error) => void (error instanceof Refused && message.error(told(error))),
          })
        }
      >
        {say(isWatched ? 'notice.watching' : 'notice.watch')}
      </Button>
    </Tooltip>
  )
}
