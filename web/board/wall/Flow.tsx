import { ConfigProvider } from 'antd'
import type { Board } from '#contract/board/board.ts'
import { dark } from '../../look-themes.ts'
import { timeOfDay } from '../../operator-time.ts'
import { Chart } from '../../parts/Chart.tsx'
import { useBoardWords } from '../board-words.ts'
import { useUnit } from './use-unit.ts'

const still = { ...dark, token: { ...dark.token, motion: false } }

/** What came and went in each of the last hours, dark whatever the look of whoever hung the board up. */
export function Flow({ board: { hours, totals } }: { board: Board }) {
  const { say } = useBoardWords()
  const fontSize = Math.round(useUnit() * 1.1)
  const label = say('wall.scene.flow')
  const of = (what: 'came' | 'went') => hours.map((hour) => hour[what])
  return (
    <ConfigProvider theme={still}>
      <p className="heard-only">
        {say('board.counted.came')} {totals.came}, {say('board.counted.went')} {totals.went}
      </p>
      <Chart
        label={label}
        className="wall-chart"
        fontSize={fontSize}
        data={{
          places: hours.map(({ from }) => timeOfDay(from)),
          series: [
            { name: say('board.came'), as: 'bar', tone: 'warning', values: of('came') },
            { name: say('board.went'), as: 'bar', tone: 'good', values: of('went') },
          ],
        }}
      />
    </ConfigProvider>
  )
}
