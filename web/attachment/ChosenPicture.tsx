import { PaperClipOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'

const SIDE = 48
const MOST_BYTES = 20 * 1024 * 1024

/** What a chosen file looks like before it has gone; a clip where it is no picture that this browser can draw. */
export function ChosenPicture({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  const isPicture = /^image\/(png|jpeg|webp|gif|bmp)$/.test(file.type) && file.size <= MOST_BYTES
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const bitmap = await createImageBitmap(file)
      const drawing = canvas.current?.getContext('2d')
      if (!isGone && drawing) {
        const side = Math.min(bitmap.width, bitmap.height)
        const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
        drawing.drawImage(bitmap, left, top, side, side, 0, 0, SIDE * 2, SIDE * 2)
        setIsDrawn(true)
      }
      bitmap.close()
    }
    if (isPicture) draw().catch(() => {})
    return () => {
      isGone = true
    }
  }, [file, isPicture])
  return (
    <>
      {isDrawn ? null : <PaperClipOutlined aria-hidden />}
      {isPicture ? (
        <canvas
          ref={canvas}
          width={SIDE * 2}
          height={SIDE * 2}
          className="chosen-picture"
          hidden={!isDrawn}
          role="img"
          aria-label={file.name}
        />
      ) : null}
    </>
  )
}
