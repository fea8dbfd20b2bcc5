import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Modal, Popconfirm, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { type Factor, removeFactor, renewRecoveryCodes, showFactor } from '#contract/session/second-factor.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { FactorSetup } from './FactorSetup.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

const FEW = 3

/** The telephone with the one-time codes, and how many recovery codes are left. */
export function FactorCard() {
  const { say } = useWords()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: keys.factor, queryFn: () => call(showFactor) })
  const [isSettingUp, setSettingUp] = useState(false)
  const finish = () => {
    setSettingUp(false)
    for (const queryKey of [keys.factor, keys.me]) void queries.invalidateQueries({ queryKey })
  }
  return (
    <Card title={say('account.factor')} size="small">
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton active paragraph={{ rows: 1 }} /> : null}
      {data ? <Standing factor={data} onSetUp={() => setSettingUp(true)} onChanged={finish} /> : null}
      <Modal
        open={isSettingUp}
        title={say('account.setUp')}
        footer={null}
        destroyOnHidden
        maskClosable={false}
        onCancel={finish}
        width={480}
      >
        {isSettingUp ? <FactorSetup onDone={finish} /> : null}
      </Modal>
    </Card>
  )
}

type Standing = { factor: Factor; onSetUp: () => void; onChanged: () => void }

function Standing({ factor, onSetUp, onChanged }: Standing) {
  const { say } = useWords()
  const remove = useMutation({ mutationFn: () => call(removeFactor), onSuccess: onChanged })
  if (factor.addedAt === null)
    return (
      <Flex vertical gap={12} align="start">
        <Typography.Text type="secondary">{say('account.factorOff')}</Typography.Text>
        <Button type="primary" onClick={onSetUp}>
          {say('account.setUp')}
        </Button>
      </Flex>
    )
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text>
        {say('account.factorOn')} <At at={factor.addedAt} />
      </Typography.Text>
      <Left left={factor.recoveryCodesLeft} />
      <Flex gap={8} wrap>
        <NewCodes onChanged={onChanged} />
        <Button onClick={onSetUp}>{say('account.changeTelephone')}</Button>
        {factor.required ? null : (
          <Popconfirm title={say('account.removeSure')} onConfirm={() => remove.mutate()}>
            <Button danger loading={remove.isPending}>
              {say('account.remove')}
            </Button>
          </Popconfirm>
        )}
      </Flex>
      {factor.required ? <Typography.Text type="secondary">{say('account.required')}</Typography.Text> : null}
      <Trouble error={remove.error} />
    </Flex>
  )
}

function Left({ left }: { left: number }) {
  const { say } = useWords()
  const told = say('account.codesLeft', { n: left })
  return left > FEW ? (
    <Typography.Text>{told}</Typography.Text>
  ) : (
    <Alert type="warning" showIcon title={told} />
  )
}

function NewCodes({ onChanged }: { onChanged: () => void }) {
  const { say } = useWords()
  const renew = useMutation({ mutationFn: () => call(renewRecoveryCodes) })
  const close = () => {
    renew.reset()
    onChanged()
  }
  return (
    <>
      <Popconfirm title={say('account.renewSure')} onConfirm={() => renew.mutate()}>
        <Button loading={renew.isPending}>{say('account.renewCodes')}</Button>
      </Popconfirm>
      <Modal
        open={renew.isSuccess}
        footer={null}
        title={say('account.recoveryCodes')}
        onCancel={close}
        maskClosable={false}
      >
        {renew.data ? <RecoveryCodes codes={renew.data.recoveryCodes} onKept={close} /> : null}
      </Modal>
      <Trouble error={renew.error} />
    </>
  )
}
