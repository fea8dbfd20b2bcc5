import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Card } from 'antd'
import type { Scorecard } from '#contract/board/scorecard.ts'
import { Chart } from '../parts/Chart.tsx'
import { paths } from '../paths.ts'
import { AsTable } from './AsTable.tsx'
import { scorecardQuery } from './board-queries.ts'
import type { ScorecardSearch } from './board-search.ts'
import { useBoardWords } from './board-words.ts'

const shown = ['dispatched', 'onTime', 'late', 'onTimeRate'] as const

/** The month and the twelve before it, of one SP or of all that may be seen; a bar opens its month. */
export function Months({ of, names }: { of: ScorecardSearch; names: Readonly<Record<string, string>> }) {
  const { say } = useBoardWords()
  const navigate = useNavigate()
  const { data } = useQuery(scorecardQuery(of))
  if (!data) return null
  const name = of.sp ? (names[of.sp] ?? of.sp) : say('scorecard.trendAll')
  const title = say('scorecard.trendOf', { name })
  const values = (what: (typeof shown)[number]) => data.months.map(({ score }) => score[what])
  return (
    <Card size="small" title={title}>
      <div className="board-chart">
        <Chart
          label={title}
          data={{
            places: data.months.map(({ month }) => month),
            series: [
              {
                name: say('scorecard.onTime'),
                as: 'bar',
                stack: 'decided',
                tone: 'good',
                values: values('onTime'),
              },
              {
                name: say('scorecard.late'),
                as: 'bar',
                stack: 'decided',
                tone: 'bad',
                values: values('late'),
              },
              { name: say('scorecard.onTimeRate'), as: 'line', share: true, values: values('onTimeRate') },
            ],
          }}
          onPress={({ place }) => {
            const month = data.months[place]?.month
            if (month) void navigate(paths.scorecard({ ...of, month }))
          }}
        />
      </div>
      <MonthsTable months={data.months} />
    </Card>
  )
}

function MonthsTable({ months }: Pick<Scorecard, 'months'>) {
  const { say } = useBoardWords()
  return (
    <AsTable
      first={say('scorecard.month')}
      names={shown.map((what) => say(`scorecard.${what}`))}
      rows={months.toReversed().map(({ month, score }) => ({
        name: month,
        cells: shown.map((what) => {
          if (score[what] === null) return say('frame.none')
          return what === 'onTimeRate' ? say('scorecard.percent', { n: score[what] }) : score[what]
        }),
      }))}
    />
  )
}
