import { useQuery } from '@tanstack/react-query'
import { Drawer, Flex, Skeleton, Typography } from 'antd'
import type { MailView } from '#contract/mail/mails.ts'
import { sizeWords } from '../attachment/size-words.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Facts } from '../parts/Facts.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { DecideMail } from './DecideMail.tsx'
import { CaseOf, Why } from './MailTable.tsx'
import { mailQuery } from './mail-queries.ts'

/** One mail: who wrote, what it says, and what is done with it. */
export function MailDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(mailQuery(id))
  return (
    <Drawer open size={640} title={data?.subject ?? say('mail.noSubject')} onClose={onClose}>
      <Trouble error={error} again={() => void refetch()} />
      {data ? <Opened mail={data} onDone={onClose} /> : error ? null : <Skeleton active />}
    </Drawer>
  )
}

function Opened({ mail, onDone }: { readonly mail: MailView; readonly onDone: () => void }) {
  const { say } = useWords()
  const isGone = mail.text === null && mail.sender === null && mail.decidedAt !== null
  return (
    <Flex vertical gap={16}>
      <Facts
        facts={[
          [say('mail.sender'), mail.sender ?? say('mail.nobody')],
          [say('mail.receivedAt'), fullTime(mail.receivedAt)],
          [say('mail.window'), mail.windowName],
          [say('mail.reason'), <Why key="why" mail={mail} />],
          [say('mail.case'), mail.number === null ? null : <CaseOf key="case" mail={mail} />],
          [say('mail.size'), sizeWords(say, mail.bytes)],
          [say('mail.files'), <Attached key="files" mail={mail} />],
        ]}
      />
      <section aria-label={say('mail.text')}>
        <Typography.Paragraph className="mail-words">
          {mail.text ?? say(isGone ? 'mail.gone' : 'mail.noText')}
        </Typography.Paragraph>
      </section>
      {mail.decidedAt ? (
        <Typography.Text type="secondary">
          {say('mail.decided', { name: mail.decidedByName ?? '', at: fullTime(mail.decidedAt) })}
        </Typography.Text>
      ) : null}
      {mail.mayDecide ? <DecideMail mail={mail} onDone={onDone} /> : null}
    </Flex>
  )
}

function Attached({ mail }: { readonly mail: MailView }) {
  const { say } = useWords()
  if (mail.attached.length === 0) return say('frame.none')
  return (
    <>
      {mail.attached.map(({ name, bytes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and they never change places
        <div key={index} className="wrap-anywhere">
          {name} · {sizeWords(say, bytes)}
        </div>
      ))}
      {mail.filesRefused > 0 ? <small>{say('mail.filesRefused', { n: mail.filesRefused })}</small> : null}
    </>
  )
}
