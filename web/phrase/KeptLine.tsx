import { Button, Flex, Popconfirm, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Phrase } from '#contract/phrase/phrases.ts'
import { useWords } from '../language.ts'

type Kept = Pick<Phrase, 'name' | 'scope' | 'organisationName' | 'promisesMoney' | 'uses' | 'mayChange'>
type Props = {
  readonly kept: Kept
  readonly sure: 'phrase.sure' | 'macro.sure'
  readonly children: ReactNode
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** A sentence or a macro in the list of what is kept: for whom, how often it was used, and the ways to change it. */
export function KeptLine({ kept, sure, children, onEdit, onRemove }: Props) {
  const { say } = useWords()
  const { name, scope, organisationName, promisesMoney, uses, mayChange } = kept
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
      <p>{children}</p>
      {mayChange ? (
        <Flex gap={8}>
          <Button size="small" onClick={onEdit} aria-label={say('phrase.editOf', { name })}>
            {say('phrase.edit')}
          </Button>
          <Popconfirm title={say(sure)} onConfirm={onRemove}>
            <Button size="small" danger aria-label={say('phrase.removeOf', { name })}>
              {say('phrase.remove')}
            </Button>
          </Popconfirm>
        </Flex>
      ) : null}
    </li>
  )
}
