import { Input } from 'antd'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows'> & { readonly rows: number }

/** Room for text that grows with it: by the style sheet, as the page's policy lets nobody write style attributes. */
export function GrowingText({ rows, ...props }: Props) {
  return (
    <Input.TextArea
      {...props}
      rows={rows}
      className="growing-text"
      style={{ minHeight: `calc(${rows}lh + 10px)` }}
    />
  )
}
