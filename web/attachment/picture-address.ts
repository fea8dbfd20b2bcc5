import { showPicture } from '#contract/attachment/attachments.ts'

/** Where a picture of a file is had. */
export function pictureAddress(number: string, id: string, size: 'small' | 'large'): string {
  const path = showPicture.path.replace(':number', encodeURIComponent(number)).replace(':id', id)
  return `${path}?size=${size}`
}
