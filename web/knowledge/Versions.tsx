import { Link, useSearch } from '@tanstack/react-router'
import { Card, Flex, Tag, Typography } from 'antd'
import type { ArticleView, VersionView } from '#contract/knowledge/articles.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { paths } from '../paths.ts'

/** The versions of an article, the newest first: who wrote and approved each, and what it differs in from the one before. */
export function Versions({ view }: { view: ArticleView }) {
  const { say } = useWords()
  const { version = String(view.shown.no), against } = useSearch({ from: '/frame/knowledge/$article' })
  return (
    <Card size="small" title={say('knowledge.versions')}>
      <ul className="plain-list">
        {view.versions.map((one, index) => (
          <li key={one.no} aria-current={String(one.no) === version ? 'true' : undefined}>
            <Head one={one} isRead={one.no === view.published} />
            <Flex gap={12}>
              {String(one.no) === version && !against ? null : (
                <Link {...paths.article(view.id, { version: String(one.no) })}>{say('knowledge.read')}</Link>
              )}
              <Compared view={view} one={one} before={view.versions[index + 1]} />
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Head({ one, isRead }: { one: VersionView; isRead: boolean }) {
  const { say } = useWords()
  const isPublished = one.is === 'published'
  return (
    <>
      <Flex wrap justify="space-between" gap={8}>
        <Typography.Text strong>{say('knowledge.versionNo', { no: one.no })}</Typography.Text>
        {isRead ? <Tag color="green">{say('knowledge.current')}</Tag> : null}
        {isPublished ? null : <Tag color="gold">{say(`knowledge.standing.${one.is}`)}</Tag>}
      </Flex>
      <div>
        {say('knowledge.writtenBy', { who: one.writers.join(say('knowledge.and')) })}{' '}
        <At at={one.writtenAt} />
      </div>
      {one.approvedAt ? (
        <div>
          {say('knowledge.approvedBy', { who: one.approvedBy ?? '' })} <At at={one.approvedAt} />
        </div>
      ) : null}
      {one.returnedBecause ? <p>{say('knowledge.returned', { why: one.returnedBecause })}</p> : null}
      {isPublished ? (
        <div className="suggestion-hint">
          {say('knowledge.usedAnswered', { used: one.used, answered: one.answered })}
        </div>
      ) : null}
    </>
  )
}

type Compare = { view: ArticleView; one: VersionView; before: VersionView | undefined }

function Compared({ view, one, before }: Compare) {
  const { say } = useWords()
  if (!before) return null
  const [version, against] = [String(one.no), String(before.no)]
  return (
    <Link {...paths.article(view.id, { version, against })}>
      {say('knowledge.compare', { no: before.no })}
    </Link>
  )
}
