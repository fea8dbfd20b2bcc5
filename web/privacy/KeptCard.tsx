import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Typography } from 'antd'
import { useState } from 'react'
import { legalHolders } from '#contract/privacy/legal-hold.ts'
import type { Me } from '#contract/session/session.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { SideCard } from '../parts/SideCard.tsx'
import { useActing } from '../session/me.ts'
import { keptQuery, useHold } from './privacy-queries.ts'

const kinds: readonly string[] = ['provincialOperations', 'nationalCenter']

/** Whether somebody may decide how long a case is kept. What they may really do is the server's decision. */
function decides(acting: Me['acting']): boolean {
  return (
    acting !== null && kinds.includes(acting.kind) && acting.roles.some((role) => legalHolders.includes(role))
  )
}

/** For those who decide it: until when what belongs to a person in the case is kept, and whether it is held. */
export function KeptCard({ number }: { number: string }) {
  return decides(useActing()) ? <Kept number={number} /> : null
}

function Kept({ number }: { number: string }) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(keptQuery(number))
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!data) return null
  const { hold, keptUntil, forgottenAt } = data
  return (
    <SideCard id="kept" title={say(hold ? 'privacy.hold' : 'privacy.kept')}>
      <Flex vertical gap={8}>
        <Facts
          facts={
            hold
              ? [
                  [say('privacy.holdBecause'), hold.reason],
                  [say('privacy.holdBy'), `${hold.personName} · ${hold.organisationName}`],
                  [say('privacy.holdAt'), <At key="at" at={hold.at} />],
                ]
              : [
                  [say('privacy.forgottenAt'), forgottenAt && <At key="gone" at={forgottenAt} />],
                  [
                    say('privacy.keptUntil'),
                    forgottenAt ? null : keptUntil ? (
                      <At key="until" at={keptUntil} />
                    ) : (
                      say('privacy.keptOpen')
                    ),
                  ],
                ]
          }
        />
        {forgottenAt ? null : <HoldForm number={number} isHeld={hold !== null} />}
      </Flex>
    </SideCard>
  )
}

function HoldForm({ number, isHeld }: { number: string; isHeld: boolean }) {
  const { say } = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const { mutate, isPending, error } = useHold(number, isHeld)
  const wish = say(isHeld ? 'privacy.liftHold' : 'privacy.setHold')
  if (reason === null) {
    return (
      <Flex>
        <Button size="small" onClick={() => setReason('')}>
          {wish}
        </Button>
      </Flex>
    )
  }
  return (
    <>
      <Typography.Text type="secondary">{say('privacy.holdAbout')}</Typography.Text>
      <Input.TextArea
        rows={2}
        maxLength={500}
        value={reason}
        aria-label={say('privacy.holdWhy')}
        placeholder={say('privacy.holdWhy')}
        onChange={(event) => setReason(event.target.value)}
      />
      <Trouble error={error} />
      <Flex gap={8}>
        <Button
          size="small"
          type="primary"
          loading={isPending}
          disabled={reason.trim().length < 10}
          onClick={() => mutate(reason.trim(), { onSuccess: () => setReason(null) })}
        >
          {wish}
        </Button>
        <Button size="small" onClick={() => setReason(null)}>
          {say('privacy.leave')}
        </Button>
      </Flex>
    </>
  )
}
