import { Tabs } from 'antd'
import { Connectors } from '../billing/Connectors.tsx'
import { Keys } from '../keys/Keys.tsx'
import { useWords } from '../language.ts'
import { Mailboxes } from '../mail/Mailboxes.tsx'
import { Page } from '../parts/Page.tsx'
import { Organisations } from './Organisations.tsx'
import { People } from './people/People.tsx'

/** The organisations and the people, for administrators. */
export function NetworkPage() {
  const { say } = useWords()
  return (
    <Page title={say('frame.network')}>
      <Tabs
        items={[
          { key: 'organisations', label: say('network.organisations'), children: <Organisations /> },
          { key: 'people', label: say('network.people'), children: <People /> },
          { key: 'mailboxes', label: say('mailbox.title'), children: <Mailboxes /> },
          { key: 'billing', label: say('billing.connectors'), children: <Connectors /> },
          { key: 'keys', label: say('key.title'), children: <Keys /> },
        ]}
      />
    </Page>
  )
}
