import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Form, Tag, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { paths } from '../paths.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { duplicatesQuery } from '../queue/queue-queries.ts'
import type { IntakeValues } from './intake-body.ts'
import { useSettled } from './settled.ts'
import { type Reminded, useRemind } from './use-remind.ts'

type Props = {
  readonly caller: KnownCustomer | null
  readonly onReminded: (reminded: Reminded) => void
}

/** What is open of whoever calls, the probable duplicates first; one key makes the call a reminder of one of them. */
export function OpenCases({ caller, onReminded }: Props) {
  const { say } = useWords()
  const { rows, probable } = useOpen(caller)
  const form = Form.useFormInstance<IntakeValues>()
  const remind = useRemind(onReminded)
  const remindOf = (row: QueueRow | undefined) => {
    if (row && !remind.isPending) remind.mutate({ number: row.number, values: form.getFieldsValue(true) })
  }
  useRemindKeys(rows, remindOf)
  return (
    <Card size="small" title={say('caller.besides')} className="intake-open">
      <span role="status" className="heard">
        {rows.length > 0 ? say('caller.openCases', { n: rows.length }) : ''}
        {probable.length > 0 ? ` ${say('caller.probable')}` : ''}
      </span>
      {rows.length === 0 ? (
        <Typography.Text type="secondary">
          {say(caller ? 'caller.none' : 'caller.besidesHint')}
        </Typography.Text>
      ) : (
        <>
          <Typography.Paragraph type="secondary">{say('caller.asReminder')}</Typography.Paragraph>
          <ul className="plain-list open-cases">
            {rows.map((row, place) => (
              <OpenCase
                key={row.number}
                row={row}
                place={place}
                isProbable={probable.includes(row.number)}
                isPending={remind.isPending && remind.variables.number === row.number}
                onRemind={() => remindOf(row)}
              />
            ))}
          </ul>
        </>
      )}
      <Trouble error={remind.error} hint={say('caller.notRemindedHint')} />
    </Card>
  )
}

type OpenCaseProps = {
  readonly row: QueueRow
  readonly place: number
  readonly isProbable: boolean
  readonly isPending: boolean
  readonly onRemind: () => void
}

function OpenCase({ row, place, isProbable, isPending, onRemind }: OpenCaseProps) {
  const { say } = useWords()
  const categoryName = useCategoryName()
  return (
    <li className={isProbable ? 'open-case probable' : 'open-case'}>
      <Flex wrap gap={4} align="center">
        <Link {...paths.case(row.number)} className="number" target="_blank">
          {row.number}
        </Link>
        <StatusTag status={row.status} />
        {isProbable ? <Tag color="gold">{say('caller.probable')}</Tag> : null}
      </Flex>
      <div className="open-case-words">
        {categoryName(row.category)} · <At at={row.receivedAt} /> {row.description}
      </div>
      <Button
        size="small"
        loading={isPending}
        onClick={onRemind}
        aria-label={`${say('caller.toRemind')} ${row.number}`}
      >
        {say('caller.toRemind')} {place < 3 ? <KeyCaps keys={[`alt+${place + 1}`]} /> : null}
      </Button>
    </li>
  )
}

/** The open cases of the account that stands on the form; without one, those by which the caller was found. */
function useOpen(caller: KnownCustomer | null) {
  const form = Form.useFormInstance<IntakeValues>()
  const account = useSettled((Form.useWatch('account', form) ?? '').trim())
  const contact = (Form.useWatch('contact', form) ?? '').trim()
  const [kind, category, sp] = [
    Form.useWatch('kind', form),
    Form.useWatch('category', form),
    Form.useWatch('sp', form),
  ]
  const serviceContent = useSettled((Form.useWatch('serviceContent', form) ?? '').trim(), 800)
  const { data } = useQuery(
    duplicatesQuery(account, {
      ...(kind ? { kind } : {}),
      ...(category ? { category } : {}),
      ...(sp ? { sp } : {}),
      ...(serviceContent ? { serviceContent } : {}),
    }),
  )
  if (account.length >= 3) return { rows: data?.rows ?? [], probable: data?.probable ?? [] }
  const isStillThem = caller !== null && caller.account === null && caller.contact === contact
  return { rows: isStillThem ? caller.cases : [], probable: [] }
}

/** Also where somebody types: alt with a digit types nothing. */
function useRemindKeys(rows: readonly QueueRow[], act: (row: QueueRow | undefined) => void): void {
  const latest = useRef({ rows, act })
  useEffect(() => {
    latest.current = { rows, act }
  })
  const remind = (place: number) => latest.current.act(latest.current.rows[place])
  useShortcut('remind1', 'alt+1', () => remind(0), rows.length > 0)
  useShortcut('remind2', 'alt+2', () => remind(1), rows.length > 1)
  useShortcut('remind3', 'alt+3', () => remind(2), rows.length > 2)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, code } = event
      const place = ['Digit1', 'Digit2', 'Digit3'].indexOf(code)
      if (!altKey || ctrlKey || metaKey || place < 0 || !latest.current.rows[place]) return
      event.preventDefault()
      latest.current.act(latest.current.rows[place])
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
