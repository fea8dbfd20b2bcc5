import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../language.ts'
import { useSpell } from '../palette/spelling.ts'
import { isFoundBy } from '../parts/found-by.ts'
import { type CategoryRow, policyQuery } from '../policy/policy-queries.ts'
import { kindNames } from '../queue/queue-search.ts'
import { spanWords } from '../time-words.ts'
import type { IntakeValues } from './intake-body.ts'
import { useNeed } from './needed-fields.ts'

/** What kind of matter it is: kinds with their categories, to be gone through or searched by words and pinyin. */
export function CategoryFields({ onChosen }: { onChosen: (row: CategoryRow) => void }) {
  const { data } = useQuery(policyQuery)
  const form = Form.useFormInstance<IntakeValues>()
  const kind = Form.useWatch('kind', form)
  const rows = Object.entries(data?.content.categories ?? {}).filter(([, row]) => !row.spOriginated)
  const ofKind = rows.filter(([, row]) => row.kind === kind)
  // A kind with one category needs no choice.
  const only = ofKind.length === 1 ? ofKind[0]?.[0] : undefined
  useEffect(() => {
    if (only !== undefined) form.setFieldValue('category', only)
  }, [form, only])
  return (
    <>
      <KindField />
      <CategoryField rows={[...ofKind, ...rows.filter((row) => !ofKind.includes(row))]} onChosen={onChosen} />
    </>
  )
}

/** The kind alone: what an SP deals with itself is not classified by it. */
export function KindField({ isNeeded = false }: { isNeeded?: boolean }) {
  const { say } = useWords()
  const label = say('intake.kind')
  const form = Form.useFormInstance<IntakeValues>()
  return (
    <Form.Item name="kind" label={label} {...useNeed().choice(isNeeded, label)}>
      <Radio.Group className="kinds" onChange={() => form.setFieldValue('category', undefined)}>
        {kindNames.map((kind) => (
          <Radio key={kind} value={kind} className="kind">
            <strong>{say(`kind.${kind}`)}</strong>
            <span className="kind-hint">{say(`intake.${kind}Hint`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}

type Rows = readonly (readonly [key: string, row: CategoryRow])[]

function CategoryField({ rows, onChosen }: { rows: Rows; onChosen: (row: CategoryRow) => void }) {
  const { say, either } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const spell = useSpell()
  const label = say('intake.category')
  const limits = (row: CategoryRow) =>
    say('intake.categoryLimits', {
      reply: spanWords(say, row.firstReplyMinutes * 60_000),
      resolve: spanWords(say, row.resolveMinutes * 60_000),
    })
  const rowOf = new Map(rows)
  const groups = [...Map.groupBy(rows, ([, row]) => row.kind)].map(([kind, its]) => ({
    label: say(`kind.${kind}`),
    options: its.map(([value, row]) => ({ value, label: either(row) })),
  }))
  const fits = (typed: string, names: readonly string[]) =>
    names.some((name) => isFoundBy(typed, name, spell))
  const choose = (row: CategoryRow | undefined) => {
    if (!row) return
    form.setFieldValue('kind', row.kind)
    onChosen(row)
  }
  const smallOf = (row: CategoryRow | undefined) => (row ? limits(row) : null)
  return (
    <Form.Item name="category" label={label} {...useNeed().choice(true, label)}>
      <Select<string>
        placeholder={say('intake.categoryHint')}
        virtual={false}
        listHeight={480}
        showSearch={{
          filterOption: (typed, option) => {
            const row = rowOf.get(String(option?.value ?? ''))
            return fits(typed, row ? [either(row), row.zh] : [String(option?.label ?? '')])
          },
        }}
        options={groups}
        onSelect={(value) => choose(rowOf.get(value))}
        optionRender={({ label: name, value }) => (
          <span className="category-option">
            {name} <small>{smallOf(rowOf.get(String(value)))}</small>
          </span>
        )}
      />
    </Form.Item>
  )
}
