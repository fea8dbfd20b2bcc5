import { RightOutlined } from '@ant-design/icons'
import { Card } from 'antd'
import { type ReactNode, useState } from 'react'

const kept = 'beichen.folded'

type Props = {
  /** By which it is remembered whether somebody folded it, in this browser. */
  readonly id: string
  readonly title: string
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A card at the side of a page, which folds to its title. */
export function SideCard({ id, title, extra, children }: Props) {
  const [isFolded, setFolded] = useState(() => folded().includes(id))
  const turn = () => {
    const others = folded().filter((one) => one !== id)
    localStorage.setItem(kept, (isFolded ? others : [...others, id]).join(' '))
    setFolded(!isFolded)
  }
  return (
    <Card
      size="small"
      className={`side-card ${isFolded ? 'folded' : ''}`}
      title={
        <button type="button" className="side-title" aria-expanded={!isFolded} onClick={turn}>
          <RightOutlined aria-hidden /> {title}
        </button>
      }
      extra={isFolded ? null : extra}
    >
      {children}
    </Card>
  )
}

function folded(): readonly string[] {
  return (localStorage.getItem(kept) ?? '').split(' ').filter(Boolean)
}
