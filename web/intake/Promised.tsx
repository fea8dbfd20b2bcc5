import { useQuery } from '@tanstack/react-query'
import { Form, Typography } from 'antd'
import { useWords } from '../language.ts'
import { dayOf, pickedInstant, shortTime, timeOfDay } from '../operator-time.ts'
import { promisesQuery } from './caller-queries.ts'
import type { IntakeValues } from './intake-body.ts'

/** Until when the customer will have a word and a result, while the form is still being filled in. */
export function Promised() {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const { data } = useQuery(promisesQuery(useAsked()))
  const category = Form.useWatch('category', form)
  const onBehalfOf = Form.useWatch('onBehalfOf', form)
  if (!data || (category === undefined && onBehalfOf === undefined)) return null
  const at = (due: string) => (dayOf(due) === dayOf(data.now) ? timeOfDay(due) : shortTime(due))
  return (
    <span className="promised">
      <strong>{say('intake.promised', { reply: at(data.firstReplyBy), resolve: at(data.resolveBy) })}</strong>
      {data.receivedAt > data.now ? (
        <Typography.Text type="warning">
          {say('intake.countsFrom', { at: shortTime(data.receivedAt) })}
        </Typography.Text>
      ) : null}
    </span>
  )
}

function useAsked() {
  const form = Form.useFormInstance<IntakeValues>()
  const [channel, window] = [Form.useWatch('channel', form), Form.useWatch('window', form)]
  const [kind, category] = [Form.useWatch('kind', form), Form.useWatch('category', form)]
  const onBehalfOf = Form.useWatch('onBehalfOf', form)
  const came = Form.useWatch('submittedAt', form)
  if (!channel || !window) return null
  return {
    channel,
    window,
    ...(kind ? { kind } : {}),
    ...(category ? { category } : {}),
    ...(onBehalfOf === 'self' || onBehalfOf === 'customer' ? { onBehalfOf } : {}),
    ...(came ? { submittedAt: pickedInstant(came) } : {}),
  }
}
