import type { CaseView } from '#contract/case/view.ts'
import { useComposer } from '../case/composer-door.ts'
import { Suggestions } from './Suggestions.tsx'

/** Articles like what a case says; what one uses goes to the reply, where one can be written. */
export function KnowledgeCard({ view }: { view: CaseView }) {
  const compose = useComposer()
  const { number, category, kind, intake, may } = view
  const mayWrite = (['reply', 'message'] as const).some((move) => may[move]?.ok)
  return (
    <Suggestions
      text={`${intake.description}\n${intake.serviceContent ?? ''}`}
      category={category}
      kind={kind}
      number={number}
      {...(compose && mayWrite
        ? {
            onUse: ({ id, version, answer }) => compose('reply', answer, { article: id, no: version }),
          }
        : {})}
    />
  )
}
