import type { AttachmentView } from '#contract/attachment/attachments.ts'
import { useWords } from '../language.ts'
import { pictureAddress } from './picture-address.ts'

type Shown = { readonly number: string; readonly file: AttachmentView; readonly onOpen: () => void }

/** What a picture looks like, small; pressing it opens it large. */
export function Thumbnail({ number, file, onOpen }: Shown) {
  const { say } = useWords()
  if (!file.picture) return null
  const { width, height } = file.picture
  return (
    <button
      type="button"
      className="file-thumbnail"
      aria-label={say('attachment.picture.open', { name: file.name })}
      onClick={onOpen}
    >
      <img
        src={pictureAddress(number, file.id, 'small')}
        alt={file.name}
        loading="lazy"
        decoding="async"
        width={width}
        height={height}
      />
    </button>
  )
}
