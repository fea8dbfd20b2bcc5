import { useQuery } from '@tanstack/react-query'
import { Button, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { SideCard } from '../../parts/SideCard.tsx'
import { likelySameQuery } from '../case-queries.ts'
import type { Moves } from '../moves/use-press.ts'
import { CaseRow } from './CaseRow.tsx'

/** Open cases of the same account that are probably about the same matter, with the way to make one of two. */
export function DuplicatesCard({ view, moves }: { view: CaseView; moves: Moves }) {
  const { say } = useWords()
  const { data } = useQuery(likelySameQuery(view))
  const same = data?.rows.filter((row) => data.probable.includes(row.number) && row.number !== view.number)
  const mayMerge = view.may.merge?.ok === true
  return (
    <SideCard id="duplicates" title={say('side.duplicates')}>
      {same?.length ? (
        <ul className="plain-list">
          {same.map((row) => (
            <CaseRow key={row.number} row={row}>
              {mayMerge ? (
                <Button size="small" onClick={() => moves.ask('merge', { into: row.number })}>
                  {say('side.mergeInto')}
                </Button>
              ) : null}
            </CaseRow>
          ))}
        </ul>
      ) : (
        <Typography.Text type="secondary">{say('side.noDuplicates')}</Typography.Text>
      )}
    </SideCard>
  )
}
