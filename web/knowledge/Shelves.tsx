import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Tree } from 'antd'
import type { AnswerOf } from '#contract/endpoint.ts'
import { topicNames } from '#contract/knowledge/enums.ts'
import type { searchArticles } from '#contract/knowledge/finding.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { policyQuery } from '../policy/policy-queries.ts'
import { type KnowledgeSearch, knowledgeSearch } from './knowledge-search.ts'

type Shelf = AnswerOf<typeof searchArticles>['shelves'][number]

/** The groups as a tree, with the categories of cases that their articles help with. */
export function Shelves({ shelves, search }: { shelves: readonly Shelf[]; search: KnowledgeSearch }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const nameOf = useCategoryName()
  const groups = shelves.filter((one) => one.category === null)
  const all = groups.reduce((sum, one) => sum + one.count, 0)
  const treeData = [
    { key: '', title: `${say('knowledgeList.all')} (${all})` },
    ...topicNames.map((topic) => ({
      key: topic,
      title: `${say(`knowledge.topic.${topic}`)} (${groups.find((one) => one.topic === topic)?.count ?? 0})`,
      children: shelves
        .filter((one) => one.topic === topic && one.category !== null)
        .map(({ category, count }) => ({
          key: `${topic} ${category}`,
          title: `${nameOf(category ?? '')} (${count})`,
        })),
    })),
  ]
  const choose = (key: string) => {
    const [topic, ...category] = key.split(' ')
    const chosen = knowledgeSearch({ list: search.list, topic, category: category.join(' ') })
    void navigate({ ...paths.knowledge(chosen) })
  }
  return (
    <nav aria-label={say('knowledgeList.groups')} className="shelves">
      <Tree
        blockNode
        selectedKeys={[[search.topic, search.category].filter(Boolean).join(' ')]}
        treeData={treeData}
        onSelect={(_, { node }) => choose(String(node.key))}
      />
    </nav>
  )
}

/** What a category of cases is called in the policy in force. */
export function useCategoryName(): (key: string) => string {
  const { either } = useWords()
  const { data } = useQuery(policyQuery)
  return (key) => {
    const row = data?.content.categories[key]
    return row ? either(row) : key
  }
}
