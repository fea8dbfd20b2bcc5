import { useQuery } from '@tanstack/react-query'
import { Alert, Drawer, Flex, Skeleton, Timeline } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { Trouble } from '../../parts/Notice.tsx'
import { progressQuery } from '../case-queries.ts'

type Props = { readonly view: CaseView; readonly isOpen: boolean; readonly close: () => void }

/** What the customer is shown of the case. */
export function ProgressDrawer({ view, isOpen, close }: Props) {
  const { say } = useWords()
  return (
    <Drawer open={isOpen} onClose={close} title={say('case.progress')} size={420}>
      {isOpen ? <Progress view={view} /> : null}
    </Drawer>
  )
}

function Progress({ view }: { view: CaseView }) {
  const { say, either } = useWords()
  const { data, error, refetch } = useQuery(progressQuery(view.number))
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!data) return <Skeleton active />
  return (
    <Flex vertical gap={16}>
      <Alert type="info" showIcon title={say('case.progressHint')} />
      <Facts
        facts={[
          [say('queue.number'), <span key="number">{data.number}</span>],
          [say('case.stage'), either(data.stage)],
          [say('case.receivedAt'), <At key="received" at={data.receivedAt} />],
          [say('clock.firstReply'), <At key="reply" at={data.firstReplyDueAt} />],
          [say('clock.resolve'), <At key="resolve" at={data.resolveDueAt} />],
        ]}
      />
      <Timeline
        items={[...data.steps].reverse().map((step) => ({
          key: `${step.at} ${step.en}`,
          content: (
            <Flex vertical>
              <span>{either(step)}</span>
              <At at={step.at} />
            </Flex>
          ),
        }))}
      />
    </Flex>
  )
}
