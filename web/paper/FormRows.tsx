import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Flex, Select, Table, Typography } from 'antd'
import { useState } from 'react'
import type { FormView, PileView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { useFormColumns } from './form-columns.tsx'
import { formsQuery, type Standing } from './paper-queries.ts'

const order: readonly Standing[] = [
  'faulty',
  'undecided',
  'waiting',
  'taking',
  'imported',
  'reminded',
  'known',
  'leftOut',
]

/** The rows of a pile, all or of one standing; each says what it comes to and what can be done about it. */
export function FormRows({ pile }: { pile: PileView }) {
  const { say } = useWords()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [pages, setPages] = useState<readonly number[]>([0])
  const [corrected, setCorrected] = useState<FormView | null>(null)
  const after = pages.at(-1) ?? 0
  const { data, error, isPending, refetch } = useQuery({
    ...formsQuery(pile.id, standing, after),
    placeholderData: keepPreviousData,
  })
  const columns = useFormColumns(pile, setCorrected)
  const options = [
    { value: '', label: say('paper.all', { n: pile.kept }) },
    ...order
      .filter((one) => pile.counts[one] > 0 || one === standing)
      .map((value) => ({ value, label: `${say(`paper.standing.${value}`)} ${pile.counts[value]}` })),
  ]
  return (
    <Flex vertical gap={8}>
      <Select
        className="pile-standing"
        aria-label={say('paper.whatIsWrong')}
        options={options}
        value={standing ?? ''}
        onChange={(value) => {
          setStanding(value === '' ? null : (value as Standing))
          setPages([0])
        }}
      />
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data?.forms.some((form) => form.masked) ? (
        <Typography.Text type="secondary">{say('paper.masked')}</Typography.Text>
      ) : null}
      <Table<FormView>
        rowKey="line"
        size="small"
        loading={isPending}
        dataSource={data?.forms ?? []}
        columns={columns}
        scroll={{ x: 1000 }}
        pagination={false}
        locale={{ emptyText: say('paper.empty') }}
      />
      <Pages pages={pages} next={data?.more ? (data.forms.at(-1)?.line ?? null) : null} onGo={setPages} />
      {corrected ? <CorrectForm pile={pile.id} form={corrected} onClose={() => setCorrected(null)} /> : null}
    </Flex>
  )
}

type Turning = {
  readonly pages: readonly number[]
  readonly next: number | null
  readonly onGo: (pages: readonly number[]) => void
}

function Pages({ pages, next, onGo }: Turning) {
  const { say } = useWords()
  if (pages.length === 1 && next === null) return null
  return (
    <Flex gap={8}>
      <Button disabled={pages.length === 1} onClick={() => onGo(pages.slice(0, -1))}>
        {say('paper.previousPage')}
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && onGo([...pages, next])}>
        {say('paper.nextPage')}
      </Button>
    </Flex>
  )
}
