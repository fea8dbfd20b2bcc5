import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Flex, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { ArticleTable } from './ArticleTable.tsx'
import { articlesQuery } from './knowledge-queries.ts'
import { type ListName, listNames } from './knowledge-search.ts'
import { Shelves } from './Shelves.tsx'
import './knowledge.css'

/** What is answered to questions: by group and category, by words, and what waits to be approved or reviewed. */
export function KnowledgePage() {
  const { say } = useWords()
  const search = useSearch({ from: '/frame/knowledge' })
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const list = search.list ?? 'published'
  const found = useInfiniteQuery(articlesQuery({ ...search, list, text: text.trim() || null }))
  const first = found.data?.pages[0]
  return (
    <Page title={say('frame.knowledge')} extra={first?.mayWrite ? <NewArticle /> : null}>
      <div className="knowledge-columns">
        <Shelves shelves={first?.shelves ?? []} search={search} />
        <Flex vertical gap={12} className="knowledge-found">
          <Input.Search
            allowClear
            aria-label={say('knowledgeList.search')}
            placeholder={say('knowledgeList.search')}
            maxLength={200}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          {first?.mayWrite ? (
            <Lists list={list} toApprove={first.toApprove} toReview={first.toReview} />
          ) : null}
          {found.error ? <Trouble error={found.error} again={() => void found.refetch()} /> : null}
          <ArticleTable
            rows={found.data?.pages.flatMap((page) => page.rows) ?? []}
            list={list}
            loading={found.isPending}
          />
          {found.hasNextPage ? (
            <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
              {say('knowledgeList.more')}
            </Button>
          ) : null}
        </Flex>
      </div>
    </Page>
  )
}

function NewArticle() {
  const { say } = useWords()
  const navigate = useNavigate()
  return (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => void navigate({ ...paths.newArticle() })}
    >
      {say('knowledge.write')}
    </Button>
  )
}

function Lists({ list, toApprove, toReview }: { list: ListName; toApprove: number; toReview: number }) {
  const { say } = useWords()
  const waiting: Partial<Record<ListName, number>> = { proposed: toApprove, due: toReview }
  const nameOf = (one: ListName) => {
    const n = waiting[one] ?? 0
    return n > 0 ? `${say(`knowledgeList.list.${one}`)} ${n}` : say(`knowledgeList.list.${one}`)
  }
  return (
    <nav aria-label={say('knowledgeList.lists')} className="knowledge-lists">
      {listNames.map((one) => (
        <Link
          key={one}
          {...paths.knowledge(one === 'published' ? {} : { list: one })}
          aria-current={one === list ? 'page' : undefined}
          className={one === list ? 'knowledge-list here' : 'knowledge-list'}
        >
          {nameOf(one)}
        </Link>
      ))}
    </nav>
  )
}
