import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { type Fact, Facts } from '../../parts/Facts.tsx'
import { paths } from '../../paths.ts'

/** The cases that belong to this one. */
export function FamilyCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { links, parent, children } = view
  const families: readonly (readonly [string, readonly string[]])[] = [
    [say('case.parent'), parent === null ? [] : [parent]],
    [say('case.children'), children],
    ...links.map(({ type, number }) => [say(`link.${type}`), [number]] as const),
  ]
  const facts = families
    .filter(([, numbers]) => numbers.length > 0)
    .map(([label, numbers]): Fact => [label, <CaseLinks key={label} numbers={numbers} />])
  if (facts.length === 0) return null
  return (
    <Card size="small" title={say('case.links')}>
      <Facts facts={facts} />
    </Card>
  )
}

function CaseLinks({ numbers }: { numbers: readonly string[] }) {
  return numbers.map((number) => (
    <div key={number}>
      <Link {...paths.case(number)} className="number">
        {number}
      </Link>
    </div>
  ))
}
