import { useMemo } from 'react'
import { attachToOwnCase, moveOwnCase, showOwnCase } from '#contract/portal/own-cases.ts'
import { ask } from '../ask.ts'
import { AtCase } from '../follow/AtCase.tsx'
import type { Way } from '../follow/way.ts'
import { useWords } from '../language.ts'
import { useAccount } from './account.ts'

/** One of the customer's cases, with all that following a case can do; no further code is asked for. */
export function OwnCasePage({ number }: { readonly number: string }) {
  const { w } = useWords()
  const { know } = useAccount()
  const way = useMemo<Way>(
    () => ({
      look: () => ask(showOwnCase, { params: { number } }),
      move: (move, body, key) => ask(moveOwnCase, { params: { number, move }, body, key }),
      attach: (file) => ask(attachToOwnCase, { params: { number }, file }),
      isOver: (no) => no.code === 'portalNotSignedIn',
    }),
    [number],
  )
  const back = (
    <a className="button" href="/service/account">
      {w.casesBack}
    </a>
  )
  return <AtCase way={way} onOver={() => know(null)} out={back} />
}
