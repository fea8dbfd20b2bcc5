import { CheckOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tooltip } from 'antd'
import type { Notice } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'
import { Ago } from '../parts/At.tsx'
import { paths } from '../paths.ts'
import { useRead } from './notice-queries.ts'
import { useToldWords } from './notice-words.ts'
import { closeNotices } from './notices-open.ts'

/** One notice: what happened to which case, when; it leads there and is then read. */
export function NoticeLine({ notice: { id, number, what, kind, at, entry, isRead } }: { notice: Notice }) {
  const { say } = useWords()
  const told = useToldWords()
  const read = useRead()
  const place = kind === 'contacts' ? paths.directory({ find: number }) : paths.case(number, entry)
  const open = () => {
    closeNotices()
    if (!isRead) read.mutate({ notice: id })
  }
  return (
    <li className={isRead ? 'notice' : 'notice unread'}>
      <Link {...place} onClick={open} className="notice-link">
        <span className={`notice-what kind-${kind}`}>
          {told(what)}
          {isRead ? null : <span className="unseen">{say('notice.unread')}</span>}
        </span>
        <span className="notice-facts">
          <span className="number">{number}</span> <Ago at={at} />
        </span>
      </Link>
      {isRead ? null : (
        <Tooltip title={say('notice.readOne')}>
          <Button
            type="text"
            size="small"
            icon={<CheckOutlined aria-hidden />}
            aria-label={`${say('notice.readOne')} ${number}`}
            onClick={() => read.mutate({ notice: id })}
          />
        </Tooltip>
      )}
    </li>
  )
}
