import { useNavigate } from '@tanstack/react-router'
import { Card } from 'antd'
import type { Board } from '#contract/board/board.ts'
import { shortTime, timeOfDay } from '../operator-time.ts'
import { Chart } from '../parts/Chart.tsx'
import { paths } from '../paths.ts'
import { AsTable } from './AsTable.tsx'
import { useBoardWords } from './board-words.ts'
import { listBehind } from './leads-to.ts'
import { NumberLink } from './NumberLink.tsx'

const flows = ['came', 'went'] as const

/** The last hours, what came in and what went out; a bar opens the cases that it counts, and so does a number of the table. */
export function Hours({ hours }: { hours: Board['hours'] }) {
  const { say } = useBoardWords()
  const navigate = useNavigate()
  const series = [
    { name: say('board.came'), as: 'bar' as const, values: hours.map((one) => one.came) },
    {
      name: say('board.went'),
      as: 'bar' as const,
      tone: 'good' as const,
      values: hours.map((one) => one.went),
    },
  ]
  return (
    <Card size="small" title={say('board.hours')}>
      <div className="board-chart">
        <Chart
          label={say('board.hours')}
          data={{ places: hours.map(({ from }) => timeOfDay(from)), series }}
          onPress={({ place, series: at }) => {
            const [hour, what] = [hours[place], flows[at]]
            if (hour && what) void navigate(paths.queue(listBehind(what, [], hour)))
          }}
        />
      </div>
      <AsTable
        first={say('board.hour')}
        names={flows.map((what) => say(`board.${what}`))}
        rows={hours.toReversed().map((hour) => {
          const name = shortTime(hour.from)
          return {
            name,
            cells: flows.map((what) => (
              <NumberLink key={what} n={hour[what]} what={what} name={name} conditions={[]} span={hour} />
            )),
          }
        })}
      />
    </Card>
  )
}
