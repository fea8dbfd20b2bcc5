import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Alert, Card, Flex, Skeleton, Tag, Typography } from 'antd'
import type { ArticleForm, ArticleView } from '#contract/knowledge/articles.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Facts } from '../parts/Facts.tsx'
import { later } from '../parts/later.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { ArticleTags } from './ArticleTags.tsx'
import { articleQuery, versionQuery } from './knowledge-queries.ts'
import { Markdown } from './Markdown.tsx'
import { useCategoryName } from './Shelves.tsx'
import { Steps } from './Steps.tsx'
import { Versions } from './Versions.tsx'
import './knowledge.css'

const Difference = later(async () => (await import('./Difference.tsx')).Difference, <Skeleton active />)

/** An article: what it says in one of its versions, how that differs from another, and what may be done with it. */
export function ArticlePage() {
  const { say } = useWords()
  const { article } = useParams({ from: '/frame/knowledge/$article' })
  const { data: view, error, refetch } = useQuery(articleQuery(article))
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!view) return <Skeleton active />
  return (
    <Page title={view.shown.title} extra={<Steps view={view} />}>
      <Flex vertical gap={8}>
        <ArticleTags
          article={{
            ...{ standing: view.standing, reach: view.reach, audience: view.shown.audience },
            open: openOf(view),
          }}
        />
        {view.because ? <Alert type="warning" showIcon title={view.because} /> : null}
        {view.standing === 'outdated' ? (
          <Alert type="warning" showIcon title={say('knowledge.outdatedHint')} />
        ) : null}
      </Flex>
      <div className="article-columns">
        <Content view={view} />
        <Flex vertical gap={12}>
          <About view={view} />
          <Versions view={view} />
        </Flex>
      </div>
    </Page>
  )
}

function openOf({ versions }: ArticleView): 'draft' | 'proposed' | null {
  const open = versions.find((one) => one.is !== 'published')
  return open && open.is !== 'published' ? open.is : null
}

function Content({ view }: { view: ArticleView }) {
  const { say } = useWords()
  const { version, against } = useSearch({ from: '/frame/knowledge/$article' })
  const shown = useVersion(view, version ?? String(view.shown.no))
  const other = useVersion(view, against ?? null)
  if (!shown) return <Skeleton active />
  const isRead = view.published === null || shown.no === view.published
  return (
    <Flex vertical gap={12}>
      {isRead ? null : <Alert type="info" showIcon title={say('knowledge.notRead', { no: shown.no })} />}
      {other ? <Difference before={other} after={shown} /> : <Said content={shown} />}
    </Flex>
  )
}

type Version = ArticleForm & { no: number }

/** A version: the one that came with the article, or another that is asked for. */
function useVersion(view: ArticleView, no: string | null): Version | null {
  const isHere = no === null || no === String(view.shown.no)
  const { data } = useQuery({ ...versionQuery(view.id, no ?? ''), enabled: !isHere })
  if (no === null) return null
  return isHere ? view.shown : (data ?? null)
}

function Said({ content }: { content: ArticleForm }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  return (
    <>
      <Card size="small" title={say('knowledge.answer')}>
        <Typography.Paragraph className="intake-text" copyable={{ text: content.answer }}>
          {content.answer}
        </Typography.Paragraph>
      </Card>
      {content.details.trim() ? (
        <Card size="small" title={say('knowledge.details')}>
          <Markdown text={content.details} />
        </Card>
      ) : null}
      <div>
        {content.categories.map((one) => (
          <Tag key={one}>{nameOf(one)}</Tag>
        ))}
      </div>
    </>
  )
}

function About({ view }: { view: ArticleView }) {
  const { say } = useWords()
  const sum = (of: 'used' | 'answered') => view.versions.reduce((n, one) => n + one[of], 0)
  return (
    <Card size="small" title={say('knowledge.about')}>
      <Facts
        facts={[
          [say('knowledge.topicName'), say(`knowledge.topic.${view.shown.topic}`)],
          [say('knowledge.organisation'), view.organisationName],
          [say('knowledge.reviewDue'), view.reviewDueAt && fullTime(view.reviewDueAt)],
          [say('knowledge.used'), say('knowledge.times', { n: sum('used') })],
          [say('knowledge.answered'), say('knowledge.times', { n: sum('answered') })],
        ]}
      />
    </Card>
  )
}
