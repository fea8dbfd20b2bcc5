import { Link } from '@tanstack/react-router'
import { Badge, Card, Flex } from 'antd'
import type { Home } from '#contract/home/home.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

type DutyName = Home['duties'][number]['name']

const places = {
  reportsToSubmit: paths.reports,
  reportsLate: paths.reports,
  invitationsOpen: paths.network,
  contactsToVerify: paths.directory,
} as const satisfies Readonly<Record<DutyName, () => unknown>>

/** What waits beside the cases; nothing where nothing does. */
export function Duties({ duties }: { duties: Home['duties'] }) {
  const { say } = useWords()
  if (duties.length === 0) return null
  return (
    <Card size="small" title={say('home.duties')}>
      <ul className="desk-list duties">
        {duties.map(({ name, n }) => (
          <li key={name}>
            <Flex gap={8} justify="space-between" align="center">
              <Link {...places[name]()}>{say(`home.duty.${name}`)}</Link>
              <Badge count={n} overflowCount={999} color="#0b4fb3" />
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  )
}
