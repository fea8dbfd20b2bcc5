import { Link } from '@tanstack/react-router'
import { Alert, Descriptions, Flex } from 'antd'
import type { Standing } from '#contract/network/standing.ts'
import { useWords } from '../../language.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'

const counts = ['holds', 'answers', 'helps', 'people', 'unitsBelow'] as const

/** The open cases, people and units that hang on a unit. */
export function LeftBehind({ standing }: { standing: Standing }) {
  const { say } = useWords()
  const cases = standing.holds + standing.answers + standing.helps
  return (
    <Flex vertical gap={8}>
      <Alert
        type={cases > 0 ? 'warning' : 'info'}
        showIcon
        title={cases > 0 ? say('network.service.open', { n: cases }) : say('network.service.nothingOpen')}
      />
      <Descriptions
        size="small"
        column={3}
        items={counts.map((key) => ({
          key,
          label: say(`network.service.count.${key}`),
          children: standing[key],
        }))}
      />
      {standing.cases.length > 0 ? (
        <ul className="plain-list left-behind">
          {standing.cases.map((one) => (
            <li key={`${one.number} ${one.part}`}>
              <Flex gap={8} align="center">
                <Link to="/cases/$number" params={{ number: one.number }} className="number">
                  {one.number}
                </Link>
                <StatusTag status={one.status} />
                <span>{say(`network.service.count.${one.part}`)}</span>
              </Flex>
            </li>
          ))}
        </ul>
      ) : null}
    </Flex>
  )
}
