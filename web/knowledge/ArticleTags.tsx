import { Flex, Tag } from 'antd'
import type { ArticleRow } from '#contract/knowledge/finding.ts'
import { useWords } from '../language.ts'

const colours = {
  draft: 'default',
  proposed: 'gold',
  published: 'green',
  outdated: 'orange',
  takenDown: 'red',
} as const

type Props = {
  article: Pick<ArticleRow, 'standing' | 'reach' | 'audience' | 'open'>
}

/** Where an article is in its life, for whom it holds, and who may read it. */
export function ArticleTags({ article: { standing, reach, audience, open } }: Props) {
  const { say } = useWords()
  return (
    <Flex wrap gap={4}>
      <Tag color={colours[standing]}>{say(`knowledge.standing.${standing}`)}</Tag>
      {open && standing !== open ? <Tag color="gold">{say(`knowledge.newer.${open}`)}</Tag> : null}
      <Tag>{reach ?? say('knowledge.nation')}</Tag>
      <Tag>{say(`knowledge.audience.${audience}`)}</Tag>
    </Flex>
  )
}
