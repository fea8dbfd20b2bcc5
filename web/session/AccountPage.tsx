import { Flex } from 'antd'
import { DeputyCard } from '../deputy/DeputyCard.tsx'
import { KeyboardCard } from '../keyboard/KeyboardCard.tsx'
import { useWords } from '../language.ts'
import { Page } from '../parts/Page.tsx'
import { SignOnCard } from '../single-sign-on/SignOnCard.tsx'
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
        <PasswordCard />
        <FactorCard />
        <SignOnCard />
        <DeputyCard />
        <SessionsCard />
        <LookCard />
        <KeyboardCard />
      </Flex>
    </Page>
  )
}
