import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { Key } from '#contract/keys/keys.ts'
import { useWords } from '../language.ts'
import { dayOf } from '../operator-time.ts'
import { Ago } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { serverNow } from '../server-clock.ts'
import { keysQuery } from './key-queries.ts'
import { MakeKey } from './MakeKey.tsx'
import { RevokeKey } from './RevokeKey.tsx'
import { useScopeWord } from './scope-word.ts'

/** The keys with which programs act for organisations. */
export function Keys() {
  const { say } = useWords()
  const [isMaking, setMaking] = useState(false)
  const { data = [], error, isPending, refetch } = useQuery(keysQuery)
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} justify="space-between" align="center">
        <Typography.Text type="secondary">{say('key.hint')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
          {say('key.make')}
        </Button>
      </Flex>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<Key>
        rowKey="id"
        size="middle"
        columns={useColumns()}
        dataSource={data}
        loading={isPending}
        scroll={{ x: 1130 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Nothing title={say('key.none')} /> }}
      />
      {isMaking ? <MakeKey onClose={() => setMaking(false)} /> : null}
    </Flex>
  )
}

function useColumns(): TableColumnsType<Key> {
  const { say, sayOr } = useWords()
  const scopeWord = useScopeWord()
  return [
    {
      title: say('key.name'),
      key: 'name',
      render: (_, { name, madeBy, madeAt }) => (
        <>
          <div>{name}</div>
          <Typography.Text type="secondary">
            <small>{say('key.madeBy', { name: madeBy, at: dayOf(madeAt) })}</small>
          </Typography.Text>
        </>
      ),
    },
    { title: say('key.organisation'), dataIndex: 'organisationName', width: 170 },
    {
      title: say('key.scopes'),
      key: 'scopes',
      width: 260,
      render: (_, { scopes }) => <Tags words={scopes.map(scopeWord)} />,
    },
    {
      title: say('key.roles'),
      key: 'roles',
      width: 120,
      render: (_, { roles }) => <Tags words={roles.map((role) => sayOr(`role.${role}`, role))} />,
    },
    { title: say('key.expires'), key: 'expires', width: 160, render: (_, key) => <Standing of={key} /> },
    {
      title: say('key.lastUsed'),
      key: 'used',
      width: 110,
      render: (_, { lastUsedAt }) => (lastUsedAt ? <Ago at={lastUsedAt} /> : say('key.never')),
    },
    {
      key: 'revoke',
      width: 90,
      align: 'right',
      render: (_, key) => (stateOf(key) === 'good' ? <RevokeKey id={key.id} name={key.name} /> : null),
    },
  ]
}

function Tags({ words }: { words: readonly string[] }) {
  return (
    <Flex wrap gap={4}>
      {words.map((word) => (
        <Tag key={word}>{word}</Tag>
      ))}
    </Flex>
  )
}

function Standing({ of: key }: { of: Key }) {
  const { say } = useWords()
  const state = stateOf(key)
  const colours = { good: 'green', over: 'default', revoked: 'red' } as const
  return (
    <Flex gap={8} align="center">
      <span className="time">{dayOf(key.revokedAt ?? key.expiresAt)}</span>
      <Tag color={colours[state]}>{say(`key.state.${state}`)}</Tag>
    </Flex>
  )
}

function stateOf({ revokedAt, expiresAt }: Key): 'good' | 'over' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  return Date.parse(expiresAt) > serverNow() ? 'good' : 'over'
}
