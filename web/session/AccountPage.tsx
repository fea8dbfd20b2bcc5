import { Flex } from 'antd'
import type { ReactNode } from 'react'
import { DeputyCard } from '../deputy/DeputyCard.tsx'
import { KeyboardCard } from '../keyboard/KeyboardCard.tsx'
import { useWords } from '../language.ts'
import { Page } from '../parts/Page.tsx'
import { SignOnCard } from '../single-sign-on/SignOnCard.tsx'
import { ExtensionCard } from '../telephone/ExtensionCard.tsx'
import type { Card } from './account-cards.ts'
import { FactorCard } from './FactorCard.tsx'
import { LookCard } from './LookCard.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { RenewalsCard } from './RenewalsCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'

/** Account and security: the password, the telephone with the codes, and where one is signed in. */
export function AccountPage() {
  const { say } = useWords()
  return (
    <Page title={say('account.title')}>
      <Flex vertical gap={16} className="account">
        <RenewalsCard />
        <Place at="password">
          <PasswordCard />
        </Place>
        <Place at="codes">
          <FactorCard />
        </Place>
        <SignOnCard />
        <DeputyCard />
        <ExtensionCard />
        <Place at="sessions">
          <SessionsCard />
        </Place>
        <LookCard />
        <Place at="keyboard">
          <KeyboardCard />
        </Place>
      </Flex>
    </Page>
  )
}

function Place({ at, children }: { at: Card; children: ReactNode }) {
  return <div id={at}>{children}</div>
}
