import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Flex, Form } from 'antd'
import { useEffect, useState } from 'react'
import { moveEndpoint } from '#contract/case/moves.ts'
import type { QueueRow } from '#contract/case/queue.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import { duplicatesQuery } from '../queue/queue-queries.ts'
import { Refused } from '../refused.ts'
import type { IntakeValues } from './intake-body.ts'

/** Open cases of the account: the contact may be a reminder of one of them. */
export function Duplicates() {
  const { say } = useWords()
  const account = useSettled(Form.useWatch('account', Form.useFormInstance<IntakeValues>())?.trim() ?? '')
  const { data } = useQuery(duplicatesQuery(account))
  const rows = data?.rows ?? []
  if (account.length < 3 || rows.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="form-hint"
      title={say('intake.duplicates', { n: rows.length })}
      description={
        <>
          <p>{say('intake.duplicatesHint')}</p>
          <ul className="plain-list">
            {rows.map((row) => (
              <Duplicate key={row.number} row={row} />
            ))}
          </ul>
        </>
      }
    />
  )
}

function Duplicate({ row }: { row: QueueRow }) {
  const { say } = useWords()
  const remind = useRemind(row.number)
  return (
    <li>
      <Flex wrap gap={8} align="center" justify="space-between">
        <span className="duplicate">
          <Link {...paths.case(row.number)} className="number">
            {row.number}
          </Link>{' '}
          <StatusTag status={row.status} /> {row.description}
        </span>
        <Button size="small" loading={remind.isPending} onClick={() => remind.mutate()}>
          {say('intake.toRemind')}
        </Button>
      </Flex>
    </li>
  )
}

function useRemind(number: string) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const form = Form.useFormInstance<IntakeValues>()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const note = form.getFieldValue('description')?.trim()
      return call(moveEndpoint('remind'), { params: { number }, body: note ? { note } : {} })
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.case(number) })
      void queries.invalidateQueries({ queryKey: keys.queue })
      void message.success(say('intake.reminded', { number }))
    },
    onError: (error) => void (error instanceof Refused && message.error(told(error))),
  })
}

/** What was typed, once the typing rests: not every letter is a question to the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
