import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import type { ArticleForm } from '#contract/knowledge/articles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { ArticleEditor } from './ArticleEditor.tsx'
import { draftQuery } from './knowledge-queries.ts'
import './knowledge.css'

const empty: ArticleForm = {
  ...{ topic: 'account', categories: [], audience: 'internal', title: '', answer: '', details: '' },
}

/** A new article. */
export function NewArticlePage() {
  const { say } = useWords()
  const onKept = useOnKept()
  return (
    <Page title={say('knowledge.write')}>
      <ArticleEditor article={null} content={empty} readAt={null} onKept={onKept} />
    </Page>
  )
}

/** The draft of an article; without one, a new version begins with what is published. */
export function EditArticlePage() {
  const { say } = useWords()
  const { article } = useParams({ from: '/frame/knowledge/$article/edit' })
  const onKept = useOnKept()
  const { data: draft, error, refetch } = useQuery(draftQuery(article))
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!draft) return <Skeleton active />
  return (
    <Page title={say('knowledge.edit')}>
      <ArticleEditor article={article} {...draft} onKept={onKept} />
    </Page>
  )
}

function useOnKept() {
  const navigate = useNavigate()
  return (id: string, no: number) => void navigate({ ...paths.article(id, { version: String(no) }) })
}
