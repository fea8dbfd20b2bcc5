import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { Macro } from '#contract/macro/macros.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { KeptLine } from '../phrase/KeptLine.tsx'
import { MacroEditor } from './MacroEditor.tsx'
import { macrosQuery, useMacroMoves } from './macro-queries.ts'

/** All macros one can choose from; one's own to be changed, and new ones kept. */
export function MacroTab({ view }: { readonly view: CaseView }) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(macrosQuery)
  const [editing, setEditing] = useState<Macro | 'new' | null>(null)
  const macros = data?.macros ?? []
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{say('macro.manageHint')}</Typography.Text>
      <Trouble error={error} again={() => void refetch()} />
      {editing ? (
        <MacroEditor
          key={editing === 'new' ? 'new' : editing.id}
          view={view}
          macro={editing === 'new' ? null : editing}
          scopes={data?.mayShare ?? ['own']}
          onClose={() => setEditing(null)}
        />
      ) : (
        <div>
          <Button type="primary" onClick={() => setEditing('new')}>
            {say('macro.add')}
          </Button>
        </div>
      )}
      {data && macros.length === 0 ? (
        <Nothing title={say('macro.none')} hint={say('macro.noneHint')} />
      ) : null}
      <ul className="plain-list">
        {macros.map((one) => (
          <MacroLine key={one.id} macro={one} onEdit={() => setEditing(one)} />
        ))}
      </ul>
    </Flex>
  )
}

function MacroLine({ macro, onEdit }: { readonly macro: Macro; readonly onEdit: () => void }) {
  const { either } = useWords()
  const { remove } = useMacroMoves()
  return (
    <KeptLine kept={macro} sure="macro.sure" onEdit={onEdit} onRemove={() => remove.mutate(macro.id)}>
      {macro.steps.map(({ move }) => either(moveWords[move])).join(' → ')}
    </KeptLine>
  )
}
