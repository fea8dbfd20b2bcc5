import { SolutionOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Flex, Skeleton, Timeline } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { Trouble } from '../../parts/Notice.tsx'
import { progressQuery } from '../case-queries.ts'

/** Opens what the customer is shown of the case. */
export function ProgressButton({ view }: { view: CaseView }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<SolutionOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {say('case.progress')}
      </Button>
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={say('case.progress')} size={420}>
        {isOpen ? <Progress view={view} /> : null}
      </Drawer>
    </>
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
