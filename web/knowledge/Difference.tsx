import { Card } from 'antd'
import type { ArticleForm } from '#contract/knowledge/articles.ts'
import { useWords } from '../language.ts'
import { differing } from './differing.ts'

type Version = ArticleForm & { no: number }

/** What one version says that another did not, part by part. */
export function Difference({ before, after }: { before: Version; after: Version }) {
  const { say } = useWords()
  return (
    <Card
      size="small"
      title={say('knowledge.difference', { before: before.no, after: after.no })}
      className="difference-card"
    >
      {(['title', 'answer', 'details'] as const).map((part) => (
        <section key={part} aria-label={say(`knowledge.${part}`)}>
          <h3>{say(`knowledge.${part}`)}</h3>
          <p className="difference">
            <Parts before={before[part]} after={after[part]} />
          </p>
        </section>
      ))}
    </Card>
  )
}

function Parts({ before, after }: { before: string; after: string }) {
  const { say } = useWords()
  if (before === after) return before === '' ? say('frame.none') : say('knowledge.same')
  return differing(before, after).map(({ text, is, at }) => {
    if (is === 'added') return <ins key={at}>{text}</ins>
    return is === 'gone' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>
  })
}
