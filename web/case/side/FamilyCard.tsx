import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { type Fact, Facts } from '../../parts/Facts.tsx'
import { SideCard } from '../../parts/SideCard.tsx'
import { paths } from '../../paths.ts'

/** The cases that belong to this one, if there are any. */
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
  return (
    <SideCard id="family" title={say('case.links')}>
      {facts.length === 0 ? (
        <Typography.Text type="secondary">{say('side.noFamily')}</Typography.Text>
      ) : (
        <Facts facts={facts} />
      )}
    </SideCard>
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
