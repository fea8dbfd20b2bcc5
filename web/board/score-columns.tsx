import { BarChartOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Flex, type TableColumnsType } from 'antd'
import type { Behind } from '#contract/board/behind.ts'
import type { Scorecard } from '#contract/board/scorecard.ts'
import { paths } from '../paths.ts'
import { BehindLink } from './BehindLink.tsx'
import { useBoardWords } from './board-words.ts'
import { isOf, listBehind, type ScoreName, scoreMeasures, scoreNames } from './leads-to.ts'

export type ScoreRow = Scorecard['rows'][number]

/** A column for each number of an SP, with what changed since the month before; every column can be sorted by. */
export function useScoreColumns(shown: Scorecard | undefined): TableColumnsType<ScoreRow> {
  const { say } = useBoardWords()
  const nameOf = (sp: string) => shown?.names[sp] ?? sp
  return [
    {
      key: 'sp',
      title: say('scorecard.sp'),
      width: 156,
      fixed: 'left',
      render: (_, { sp }) => (
        <Flex gap={8} align="center" justify="space-between">
          <span>{nameOf(sp)}</span>
          {shown ? <Ways sp={sp} name={nameOf(sp)} shown={shown} /> : null}
        </Flex>
      ),
    },
    ...scoreNames.map((name) => ({
      key: name,
      title: say(`scorecard.${name}`),
      align: 'right' as const,
      sorter: (a: ScoreRow, b: ScoreRow) => (a.now[name] ?? -1) - (b.now[name] ?? -1),
      sortDirections: ['descend' as const, 'ascend' as const],
      render: (_: unknown, { sp, now, before }: ScoreRow) => (
        <Value
          name={name}
          now={now[name]}
          before={before[name]}
          whose={nameOf(sp)}
          behind={{ of: 'score', month: shown?.month ?? '', sp, measure: scoreMeasures[name] }}
        />
      ),
    })),
  ]
}

function Ways({ sp, name, shown }: { sp: string; name: string; shown: Scorecard }) {
  const { say } = useBoardWords()
  return (
    <Flex gap={12}>
      <Link
        {...paths.scorecard({ month: shown.month, sp })}
        aria-label={say('scorecard.showTrend', { name })}
      >
        <BarChartOutlined aria-hidden />
      </Link>
      <Link
        {...paths.queue(listBehind('came', [isOf('sp', sp)], shown))}
        aria-label={say('scorecard.casesOf', { name })}
      >
        <UnorderedListOutlined aria-hidden />
      </Link>
    </Flex>
  )
}

type ValueProps = {
  readonly name: ScoreName
  readonly now: number | null
  readonly before: number | null
  readonly whose: string
  readonly behind: Behind
}

function Value({ name, now, before, whose, behind }: ValueProps) {
  const { say } = useBoardWords()
  const written = (n: number) => (name === 'onTimeRate' ? say('scorecard.percent', { n }) : String(n))
  if (now === null) return <span>{say('frame.none')}</span>
  const change = before === null ? null : Math.round((now - before) * 100) / 100
  return (
    <span className="board-number">
      <BehindLink behind={behind} name={whose} what={say(`scorecard.${name}`)} n={written(now)} />{' '}
      {change === null || change === 0 ? null : (
        <span className="score-change">
          <span aria-hidden="true">({change > 0 ? `+${change}` : change})</span>
          <span className="heard-only">
            {say(change > 0 ? 'scorecard.more' : 'scorecard.less', { n: Math.abs(change) })}
          </span>
        </span>
      )}
    </span>
  )
}
