import { Tag } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { SideCard } from '../../parts/SideCard.tsx'
import { participants } from './participants.ts'

/** Everybody who has to do with the case, as far as whoever reads is told of them. */
export function ParticipantsCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const known = participants(view).filter((one) => view.names[one.organisation] !== undefined)
  return (
    <SideCard id="participants" title={say('side.participants')}>
      <ul className="participants">
        {known.map(({ organisation, parts }) => (
          <li key={organisation}>
            <span>{view.names[organisation]}</span>
            <span>
              {parts.map((part) => (
                <Tag key={part} variant="outlined" color={part === 'holder' ? 'blue' : 'default'}>
                  {say(`side.part.${part}`)}
                </Tag>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </SideCard>
  )
}
