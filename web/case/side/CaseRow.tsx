import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { paths } from '../../paths.ts'

/** Another case in a few words, with the way to it. */
export function CaseRow({ row, children }: { row: QueueRow; children?: ReactNode }) {
  const { say } = useWords()
  return (
    <li className="case-row-small">
      <div>
        <Link {...paths.case(row.number)} className="number">
          {row.number}
        </Link>{' '}
        <StatusTag status={row.status} />
      </div>
      {row.title ? <div className="case-row-about">{row.title}</div> : null}
      <div className="case-row-facts">
        {row.kind ? say(`kind.${row.kind}`) : say('case.notClassified')} · <At at={row.receivedAt} />
      </div>
      {children}
    </li>
  )
}
