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
import { Thumbnail } from './Thumbnail.tsx'

const icons: Readonly<Record<AttachmentView['kind'], ComponentType<{ title?: string }>>> = {
  image: FileImageOutlined,
  document: PaperClipOutlined,
  recording: AudioOutlined,
  video: VideoCameraOutlined,
  archive: FileZipOutlined,
  text: FileTextOutlined,
}

type Shown = { readonly number: string; readonly file: AttachmentView; readonly onOpen: () => void }

/** One file, to be kept by whoever presses its name; of a picture what was drawn of it is shown, never the file itself. */
export function FileRow({ number, file, onOpen }: Shown) {
  const { say } = useWords()
  const { mutate, isPending, error } = useMutation({ mutationFn: () => keepFile(number, file.id) })
  const Icon = icons[file.kind]
  const who = [file.organisationName, file.personName].filter(Boolean).join(' ')
  return (
    <li className="file-row">
      <Thumbnail number={number} file={file} onOpen={onOpen} />
      <div className="file-facts">
        <Flex gap={8} align="center">
          {file.picture ? null : <Icon title={say(`attachment.kind.${file.kind}`)} />}
          <Button
            type="link"
            size="small"
            className="file-name"
            loading={isPending}
            disabled={!file.mayBeHad}
            aria-label={say('attachment.take', { name: file.name })}
            title={file.name}
            onClick={() => mutate()}
          >
            <bdi>{file.name}</bdi>
          </Button>
          {file.mayBeHad ? null : (
            <Tag color={file.scan === 'infected' ? 'error' : 'processing'}>
              {say(file.scan === 'infected' ? 'attachment.scan.infected' : 'attachment.scan.pending')}
            </Tag>
          )}
          {file.forPartner ? <Tag>{say('attachment.partnerTag')}</Tag> : null}
        </Flex>
        <Typography.Text type="secondary" className="file-source">
          <span>{who}</span>
          <span>{say('attachment.by', { at: shortTime(file.at), size: sizeWords(say, file.bytes) })}</span>
        </Typography.Text>
        {file.scan === 'infected' ? (
          <Typography.Text type="danger">{say('attachment.sealed')}</Typography.Text>
        ) : null}
        <Trouble error={error} />
      </div>
    </li>
  )
}
