import {
  AudioOutlined,
  FileImageOutlined,
  FileTextOutlined,
  FileZipOutlined,
  PaperClipOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Tag, Typography } from 'antd'
import type { ComponentType } from 'react'
import type { AttachmentView } from '#contract/attachment/attachments.ts'
import { useWords } from '../language.ts'
import { shortTime } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keepFile } from './attachment-queries.ts'
import { sizeWords } from './size-words.ts'

const icons: Readonly<Record<AttachmentView['kind'], ComponentType<{ title?: string }>>> = {
  image: FileImageOutlined,
  document: PaperClipOutlined,
  recording: AudioOutlined,
  video: VideoCameraOutlined,
  archive: FileZipOutlined,
  text: FileTextOutlined,
}

/** One file, to be kept by whoever presses its name; it is never shown inside a page. */
export function FileRow({ number, file }: { number: string; file: AttachmentView }) {
  const { say } = useWords()
  const { mutate, isPending, error } = useMutation({ mutationFn: () => keepFile(number, file.id) })
  const Icon = icons[file.kind]
  const who = [file.organisationName, file.personName].filter(Boolean).join(' ')
  return (
    <li className="file-row">
      <Flex gap={8} align="center">
        <Icon title={say(`attachment.kind.${file.kind}`)} />
        <Button
          type="link"
          size="small"
          className="file-name"
          loading={isPending}
          aria-label={say('attachment.take', { name: file.name })}
          title={file.name}
          onClick={() => mutate()}
        >
          <bdi>{file.name}</bdi>
        </Button>
        {file.forPartner ? <Tag>{say('attachment.partnerTag')}</Tag> : null}
      </Flex>
      <Typography.Text type="secondary">
        {say('attachment.by', { who, at: shortTime(file.at), size: sizeWords(say, file.bytes) })}
      </Typography.Text>
      <Trouble error={error} />
    </li>
  )
}
