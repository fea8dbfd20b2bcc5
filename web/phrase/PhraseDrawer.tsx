import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Flex, Tabs, Typography } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import type { Phrase } from '#contract/phrase/phrases.ts'
import { useWords } from '../language.ts'
import { MacroTab } from '../macro/MacroTab.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { KeptLine } from './KeptLine.tsx'
import { PhraseEditor } from './PhraseEditor.tsx'
import { phrasesQuery, usePhraseMoves } from './phrase-queries.ts'

type Props = { readonly view: CaseView; readonly onClose: () => void }

/** What one keeps: sentences, and macros. */
export function PhraseDrawer({ view, onClose }: Props) {
  const { say } = useWords()
  const items = [
    { key: 'phrases', label: say('phrase.title'), children: <PhraseTab view={view} /> },
    { key: 'macros', label: say('macro.title'), children: <MacroTab view={view} /> },
  ]
  return (
    <Drawer open size={560} title={say('phrase.manage')} onClose={onClose}>
      <Tabs size="small" items={items} destroyOnHidden />
    </Drawer>
  )
}

/** All sentences one can choose from; one's own to be changed, and new ones kept. */
function PhraseTab({ view }: Pick<Props, 'view'>) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(phrasesQuery)
  const [editing, setEditing] = useState<Phrase | 'new' | null>(null)
  const phrases = data?.phrases ?? []
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{say('phrase.hint')}</Typography.Text>
      <Trouble error={error} again={() => void refetch()} />
      {editing ? (
        <PhraseEditor
          key={editing === 'new' ? 'new' : editing.id}
          view={view}
          phrase={editing === 'new' ? null : editing}
          scopes={data?.mayShare ?? ['own']}
          onClose={() => setEditing(null)}
        />
      ) : (
        <div>
          <Button type="primary" onClick={() => setEditing('new')}>
            {say('phrase.add')}
          </Button>
        </div>
      )}
      {data && phrases.length === 0 ? (
        <Nothing title={say('phrase.none')} hint={say('phrase.noneHint')} />
      ) : null}
      <ul className="plain-list">
        {phrases.map((one) => (
          <PhraseLine key={one.id} phrase={one} onEdit={() => setEditing(one)} />
        ))}
      </ul>
    </Flex>
  )
}

function PhraseLine({ phrase, onEdit }: { readonly phrase: Phrase; readonly onEdit: () => void }) {
  const { remove } = usePhraseMoves()
  return (
    <KeptLine kept={phrase} sure="phrase.sure" onEdit={onEdit} onRemove={() => remove.mutate(phrase.id)}>
      {phrase.content}
    </KeptLine>
  )
}
