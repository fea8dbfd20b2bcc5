import { EditOutlined, EyeOutlined } from '@ant-design/icons'
import { Flex, Tooltip } from 'antd'
import type { PresentPerson } from '#contract/presence/presence.ts'
import { useWords } from '../language.ts'
import { usePresence } from './use-presence.ts'

/** So many are named; of the rest the number. */
const MOST_NAMED = 4

/** Who else has this case on the screen, with their organisation, and a pencil where somebody types. */
export function Presence({ number }: { number: string }) {
  const { say } = useWords()
  const people = usePresence(number)
  const rest = people.slice(MOST_NAMED)
  return (
    <Flex
      wrap
      gap={4}
      component="ul"
      className="presence"
      aria-live="polite"
      aria-label={say('presence.label')}
    >
      {people.slice(0, MOST_NAMED).map((one) => (
        <Someone key={`${one.organisationName} ${one.name ?? ''}`} someone={one} />
      ))}
      {rest.length > 0 ? (
        <Tooltip title={rest.map((one) => [one.name, one.organisationName].join(' ')).join('、')}>
          <li className="present">{say('presence.more', { n: rest.length })}</li>
        </Tooltip>
      ) : null}
    </Flex>
  )
}

function Someone({ someone: { name, organisationName, typing } }: { someone: PresentPerson }) {
  const { say } = useWords()
  const isTyping = typing !== null
  return (
    <li className={isTyping ? 'present typing' : 'present'}>
      {isTyping ? <EditOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
      {name === null ? null : <strong>{name}</strong>}
      <span className="present-organisation">{organisationName}</span>
      <span className="present-doing">{say(`presence.${typing ?? 'viewing'}`)}</span>
    </li>
  )
}
