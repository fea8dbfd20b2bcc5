import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Flex, Skeleton } from 'antd'
import type { Receipt } from '#contract/paper/work-on-pile.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { keepFile } from './keep-file.ts'
import { receiptQuery } from './paper-queries.ts'
import { VerifyReceipt } from './VerifyReceipt.tsx'
import './paper.css'

const sums = ['imported', 'reminded', 'faulty', 'undecided', 'leftOut', 'known'] as const

/** The signed receipt of a pile, as it is read, printed and handed on. */
export function ReceiptPage() {
  const { say } = useWords()
  const { pile } = useParams({ strict: false }) as { pile: string }
  const { data, error, refetch } = useQuery(receiptQuery(pile))
  return (
    <Page
      title={say('paperReceipt.receiptTitle')}
      extra={
        <Link {...paths.pile(pile)} className="no-print">
          {say('paper.open')}
        </Link>
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data ? <Shown receipt={data} /> : error ? null : <Skeleton active />}
    </Page>
  )
}

function Shown({ receipt }: { receipt: Receipt }) {
  const { say } = useWords()
  const { content, signature } = receipt
  const keep = () =>
    keepFile(`receipt-${content.pile}.json`, JSON.stringify(receipt, null, 2), 'application/json')
  return (
    <Flex vertical gap={16} className="pile-receipt">
      <Flex wrap gap={8} className="no-print">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {say('paperReceipt.print')}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={keep}>
          {say('paperReceipt.download')}
        </Button>
      </Flex>
      <Facts
        facts={[
          [say('paper.window'), content.organisationName],
          [say('paper.person'), content.personName],
          [say('paper.stagedAt'), <At key="staged" at={content.stagedAt} />],
          [say('paperReceipt.finishedAt'), <At key="finished" at={content.finishedAt} />],
          [say('paperReceipt.forms'), content.forms],
          ...sums.map((one) => [say(`paper.standing.${one}`), content.counts[one]] as const),
          [say('paperReceipt.pile'), <code key="pile">{content.pile}</code>],
          [say('paperReceipt.sheet'), <code key="sheet">{content.sheet}</code>],
          [say('paperReceipt.signature'), <code key="signature">{signature}</code>],
        ]}
      />
      <VerifyReceipt receipt={receipt} />
      <h2 className="pile-lines-title">{say('paperReceipt.lines')}</h2>
      <ol className="pile-lines">
        {content.lines.map(({ line, standing, number }) => (
          <li key={line}>
            {line} {say(`paper.standing.${standing}`)}{' '}
            {number ? <span className="number">{number}</span> : null}
          </li>
        ))}
      </ol>
    </Flex>
  )
}
