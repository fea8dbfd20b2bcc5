import { Alert, Button, Flex } from 'antd'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { listDirectory } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { directoryWords } from '../words/directory.ts'
import { type EditedRow, emptyRow } from './edited-row.ts'

type Missing = AnswerOf<typeof listDirectory>['missing']

const MOST_NAMED = 12

/** Organisations that must be listed and are not: each is a button by which their contacts are written. */
export function MissingRows({ missing, onAdd }: { missing: Missing; onAdd: (row: EditedRow) => void }) {
  const own = directoryWords[useWords().language]
  if (missing.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`${own.missing} ${missing.length}`}
      description={
        <Flex wrap gap={4}>
          {missing.slice(0, MOST_NAMED).map((one) => (
            <Button
              key={one.organisation}
              size="small"
              aria-label={`${own.add} ${one.name}`}
              onClick={() => onAdd({ ...emptyRow, ...one })}
            >
              {one.name}
            </Button>
          ))}
          {missing.length > MOST_NAMED ? <span>…</span> : null}
        </Flex>
      }
    />
  )
}
