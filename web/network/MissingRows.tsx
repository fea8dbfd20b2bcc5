import { Alert, Select } from 'antd'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { listDirectory } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { directoryWords } from '../words/directory.ts'
import { type EditedRow, emptyRow } from './edited-row.ts'

type Missing = AnswerOf<typeof listDirectory>['missing']

/** Organisations that must be listed and are not; choosing one writes its contacts. */
export function MissingRows({ missing, onAdd }: { missing: Missing; onAdd: (row: EditedRow) => void }) {
  const own = directoryWords[useWords().language]
  if (missing.length === 0) return null
  const add = (id: string) => {
    const one = missing.find(({ organisation }) => organisation === id)
    if (one) onAdd({ ...emptyRow, ...one })
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={`${own.missing} ${missing.length}`}
      action={
        <Select<string>
          className="filter-wide"
          aria-label={own.add}
          placeholder={own.add}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={missing.map(({ organisation, name }) => ({ value: organisation, label: name }))}
          onChange={add}
        />
      }
    />
  )
}
