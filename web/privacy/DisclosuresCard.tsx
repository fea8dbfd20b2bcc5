import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { causeWords, fieldsInWords } from '#contract/privacy/disclosure-words.ts'
import type { Disclosure } from '#contract/privacy/disclosures.ts'
import { readsDisclosures } from '../frame/places.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { SideCard } from '../parts/SideCard.tsx'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'
import { disclosuresQuery } from './disclosure-queries.ts'

const SHOWN = 5

/** What of the customer of this case was given to whom, for those who read that; not where the case is only lent. */
export function DisclosuresCard({ view }: { view: CaseView }) {
  const acting = useActing()
  if (!readsDisclosures(acting) || view.glassUntil !== null) return null
  return <OfCase number={view.number} />
}

function OfCase({ number }: { number: string }) {
  const { say } = useWords()
  const { data, error } = useInfiniteQuery(disclosuresQuery({ number }))
  const all = data?.pages[0]?.disclosures ?? []
  const more = <Link {...paths.disclosures({ number })}>{say('privacy.all')}</Link>
  return (
    <SideCard id="disclosures" title={say('privacy.title')} extra={all.length > 0 ? more : null}>
      <Trouble error={error} />
      {data && all.length === 0 ? (
        <Typography.Text type="secondary">{say('privacy.none')}</Typography.Text>
      ) : null}
      <ul className="plain-list">
        {all.slice(0, SHOWN).map((one) => (
          <Given key={one.id} one={one} />
        ))}
      </ul>
    </SideCard>
  )
}

function Given({ one }: { one: Disclosure }) {
  const { either, language } = useWords()
  return (
    <li>
      <Flex vertical>
        <span>
          <At at={one.at} /> {one.organisationName} · {one.personName}
        </span>
        <Typography.Text type="secondary" className="wrap-anywhere">
          {[either(causeWords[one.cause]), fieldsInWords(one.fields, language), one.reason]
            .filter((part) => part !== null)
            .join(' · ')}
        </Typography.Text>
      </Flex>
    </li>
  )
}
