import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Modal, Typography } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { AttachmentView } from '#contract/attachment/attachments.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keepFile } from './attachment-queries.ts'
import { pictureAddress } from './picture-address.ts'

type Viewing = {
  readonly number: string
  readonly pictures: readonly AttachmentView[]
  readonly first: string
  readonly onClose: () => void
}

/** The pictures of a case, one at a time: the arrow keys go on and back, Esc closes. */
export function PictureViewer({ number, pictures, first, onClose }: Viewing) {
  const [id, setId] = useState(first)
  const at = Math.max(
    0,
    pictures.findIndex((one) => one.id === id),
  )
  const one = pictures[at]
  const { mutate, isPending, error } = useMutation({ mutationFn: (file: string) => keepFile(number, file) })
  if (!one?.picture) return null
  const go = (step: number) => setId(pictures[(at + step + pictures.length) % pictures.length]?.id ?? id)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1)
    if (key === 'ArrowRight') go(1)
  }
  return (
    <Modal
      open
      centered
      width="min(1100px, calc(100vw - 16px))"
      title={<bdi className="picture-name">{one.name}</bdi>}
      footer={null}
      onCancel={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the sheet, wherever in it one is */}
      <div className="picture-viewer" onKeyDown={onKeyDown}>
        <img
          key={one.id}
          src={pictureAddress(number, one.id, 'large')}
          alt={one.name}
          width={one.picture.width}
          height={one.picture.height}
        />
        <Steps at={at} pictures={pictures} onStep={go} onKeep={() => mutate(one.id)} isKeeping={isPending} />
        <Trouble error={error} />
      </div>
    </Modal>
  )
}

type Stepping = {
  readonly at: number
  readonly pictures: readonly AttachmentView[]
  readonly onStep: (step: number) => void
  readonly onKeep: () => void
  readonly isKeeping: boolean
}

function Steps({ at, pictures, onStep, onKeep, isKeeping }: Stepping) {
  const { say } = useWords()
  const isAlone = pictures.length < 2
  return (
    <Flex gap={8} justify="center" align="center" wrap>
      <Button
        autoFocus
        icon={<LeftOutlined aria-hidden />}
        disabled={isAlone}
        aria-label={say('attachment.picture.back')}
        onClick={() => onStep(-1)}
      />
      <Typography.Text aria-live="polite">
        {say('attachment.picture.place', { at: at + 1, n: pictures.length })}
      </Typography.Text>
      <Button
        icon={<RightOutlined aria-hidden />}
        disabled={isAlone}
        aria-label={say('attachment.picture.on')}
        onClick={() => onStep(1)}
      />
      <Button icon={<DownloadOutlined aria-hidden />} loading={isKeeping} onClick={onKeep}>
        {say('attachment.picture.original')}
      </Button>
    </Flex>
  )
}
