import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Popconfirm, Tag, Typography } from 'antd'
import { useState } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { Macro } from '#contract/macro/macros.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
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
  const { say, either } = useWords()
  const { remove } = useMacroMoves()
  const { name, steps, scope, organisationName, promisesMoney, uses, mayChange } = macro
  return (
    <li>
      <Flex wrap gap="4px 8px" align="center">
        <strong>{name}</strong>
        <Tag variant="outlined">{say(`phrase.scope.${scope}`)}</Tag>
        {promisesMoney ? <Tag color="orange">{say('phrase.needsApproval')}</Tag> : null}
        <Typography.Text type="secondary">
          {scope === 'own' ? '' : `${organisationName} · `}
          {say('phrase.uses', { n: uses })}
        </Typography.Text>
      </Flex>
      <p>{steps.map(({ move }) => either(moveWords[move])).join(' → ')}</p>
      {mayChange ? (
        <Flex gap={8}>
          <Button size="small" onClick={onEdit} aria-label={say('phrase.editOf', { name })}>
            {say('phrase.edit')}
          </Button>
          <Popconfirm title={say('macro.sure')} onConfirm={() => remove.mutate(macro.id)}>
            <Button size="small" danger aria-label={say('phrase.removeOf', { name })}>
              {say('phrase.remove')}
            </Button>
          </Popconfirm>
        </Flex>
      ) : null}
    </li>
  )
}
