import { useQuery } from '@tanstack/react-query'
import { Skeleton, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { SideCard } from '../../parts/SideCard.tsx'
import { otherCasesQuery } from '../case-queries.ts'
import { CaseRow } from './CaseRow.tsx'

/** What else one sees of this customer: of the account, and of whoever is reached so. */
export function OtherCasesCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { data, error } = useQuery(otherCasesQuery(view.number))
  const all = data?.all ?? 0
  const more = all - (data?.rows.length ?? 0)
  const title = all > 0 ? say('side.othersCounted', { n: all }) : say('side.others')
  return (
    <SideCard id="others" title={title}>
      <Trouble error={error} />
      {!data && !error ? <Skeleton active paragraph={{ rows: 1 }} /> : null}
      {data && all === 0 ? <Typography.Text type="secondary">{say('side.noOthers')}</Typography.Text> : null}
      <ul className="plain-list">
        {data?.rows.map((row) => (
          <CaseRow key={row.number} row={row} />
        ))}
      </ul>
      {more > 0 ? (
        <Typography.Text type="secondary">{say('side.moreOthers', { n: more })}</Typography.Text>
      ) : null}
    </SideCard>
  )
}
