import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DatePicker, Flex, Table, Typography } from 'antd'
import dayjs from 'dayjs'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { scorecardQuery } from './board-queries.ts'
import { useBoardWords } from './board-words.ts'
import { Months } from './Months.tsx'
import { type ScoreRow, useScoreColumns } from './score-columns.tsx'
import './board.css'

const route = getRouteApi('/frame/board/sps')

/** How SPs do in a month, beside the month before; an SP finds itself. */
export function ScorecardPage() {
  const { say } = useBoardWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, refetch } = useQuery(
    scorecardQuery({ ...(search.month ? { month: search.month } : {}) }),
  )
  const columns = useScoreColumns(data)
  return (
    <Page
      title={say('scorecard.title')}
      extra={
        <Flex gap={16} wrap align="center">
          <Link {...paths.board()}>
            <ArrowLeftOutlined aria-hidden /> {say('scorecard.back')}
          </Link>
          <DatePicker
            picker="month"
            aria-label={say('scorecard.month')}
            allowClear={false}
            value={data ? dayjs(`${data.month}-01`) : null}
            onChange={(month) => {
              if (month) void navigate({ search: (now) => ({ ...now, month: month.format('YYYY-MM') }) })
            }}
          />
        </Flex>
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data ? (
        <Typography.Text type="secondary">{say('scorecard.hint', { month: data.month })}</Typography.Text>
      ) : null}
      <Table<ScoreRow>
        rowKey="sp"
        size="small"
        columns={columns}
        dataSource={data?.rows ?? []}
        loading={isPending}
        scroll={{ x: 1120 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing title={say('scorecard.empty')} hint={say('scorecard.emptyHint')} /> }}
      />
      {data ? <Months of={search} names={data.names} /> : null}
    </Page>
  )
}
