import { useQuery } from '@tanstack/react-query'
import { Flex, Typography } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../language.ts'
import { later } from '../parts/later.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { SideCard } from '../parts/SideCard.tsx'
import { AddFiles } from './AddFiles.tsx'
import { attachmentsQuery } from './attachment-queries.ts'
import { FileRow } from './FileRow.tsx'

const PictureViewer = later(async () => (await import('./PictureViewer.tsx')).PictureViewer)

/** The files of a case: whoever sees it keeps them, whoever works on it adds some. */
export function FilesCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { data, error } = useQuery(attachmentsQuery(view.number))
  const [opened, setOpened] = useState<string | null>(null)
  const all = data?.attachments ?? []
  const pictures = all.filter((one) => one.picture !== null)
  const title = all.length > 0 ? say('attachment.count', { n: all.length }) : say('attachment.title')
  return (
    <SideCard id="files" title={title}>
      <Flex vertical gap={8}>
        <Trouble error={error} />
        {data && all.length === 0 ? (
          <Typography.Text type="secondary">{say('attachment.none')}</Typography.Text>
        ) : null}
        {all.length > 0 ? (
          <ul className="plain-list">
            {all.map((one) => (
              <FileRow key={one.id} number={view.number} file={one} onOpen={() => setOpened(one.id)} />
            ))}
          </ul>
        ) : null}
        {opened ? (
          <PictureViewer
            number={view.number}
            pictures={pictures}
            first={opened}
            onClose={() => setOpened(null)}
          />
        ) : null}
        {data?.mayAdd ? <AddFiles number={view.number} forSp={view.intake.customer.masked} /> : null}
      </Flex>
    </SideCard>
  )
}
