import { useQuery } from '@tanstack/react-query'
import { Card, Flex, Skeleton, Table, Typography } from 'antd'
import type { CalendarsForm } from '#contract/calendar/calendars.ts'
import { Facts } from '../parts/Facts.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { calendarsQuery } from './policy-queries.ts'
import { usePolicyWords } from './policy-words.ts'

type Hours = CalendarsForm['openingHours'][string]['workday']

/** Opening hours of the channels, and the days that are not as their weekday says. */
export function CalendarTab() {
  const { data, error, refetch } = useQuery(calendarsQuery)
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!data) return <Skeleton active />
  return (
    <Flex vertical gap={12}>
      <Opening calendars={data} />
      <Years years={data.years} />
    </Flex>
  )
}

function Opening({ calendars }: { calendars: CalendarsForm }) {
  const { say, sayOr } = usePolicyWords()
  const words = (hours: Hours) =>
    hours.length === 0 ? say('policy.closedDay') : hours.map(({ from, to }) => `${from}–${to}`).join(' ')
  const rows = Object.entries(calendars.openingHours).map(([key, hours]) => ({
    key,
    channels: Object.entries(calendars.channelCalendar)
      .filter(([, calendar]) => calendar === key)
      .map(([channel]) => sayOr(`channel.${channel}`, channel))
      .join(' · '),
    workday: words(hours.workday),
    weekend: words(hours.weekend),
    holiday: words(hours.holiday),
  }))
  return (
    <Card size="small" title={`${say('policy.openingHours')} · ${calendars.zone}`}>
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 640 }}
        dataSource={rows}
        columns={[
          { title: say('policy.channels'), dataIndex: 'channels' },
          { title: say('policy.workday'), dataIndex: 'workday', width: 160 },
          { title: say('policy.weekend'), dataIndex: 'weekend', width: 160 },
          { title: say('policy.holiday'), dataIndex: 'holiday', width: 160 },
        ]}
      />
    </Card>
  )
}

function Years({ years }: { years: CalendarsForm['years'] }) {
  const { say } = usePolicyWords()
  const days = (all: readonly string[]) => all.map((one) => one.slice(5)).join('\u3000')
  return [...years]
    .sort((a, b) => b.year - a.year)
    .map((one) => (
      <Card key={one.year} size="small" title={one.year}>
        <Facts
          facts={[
            [
              say('policy.holidays'),
              <Typography.Text key="holidays" className="time-list">
                {say('policy.days', { n: one.holidays.length })}
                {'\u3000'}
                {days(one.holidays)}
              </Typography.Text>,
            ],
            [
              say('policy.makeupWorkdays'),
              <Typography.Text key="makeup" className="time-list">
                {say('policy.days', { n: one.makeupWorkdays.length })}
                {'\u3000'}
                {days(one.makeupWorkdays)}
              </Typography.Text>,
            ],
          ]}
        />
      </Card>
    ))
}
