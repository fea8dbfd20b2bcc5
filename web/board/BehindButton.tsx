import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type Behind, readBehind } from '#contract/board/behind.ts'
import { organisationsQuery } from '../network/organisation-queries.ts'
import { useBoardWords } from './board-words.ts'
import { scoreMeasures, scoreNames } from './leads-to.ts'

type Props = { readonly text: string; readonly onClose: () => void }

/** Of which number of the board the list shows the cases; taken away, it shows all. */
export function BehindButton({ text, onClose }: Props) {
  const { say } = useBoardWords()
  const said = useBehindWords()
  const behind = readBehind(text)
  if (!behind) return null
  return (
    <Button
      ghost
      type="primary"
      icon={<CloseOutlined aria-hidden />}
      onClick={onClose}
      title={say('board.behindGone')}
    >
      {said(behind)}
    </Button>
  )
}

function useBehindWords(): (behind: Behind) => string {
  const { say } = useBoardWords()
  const { data } = useQuery(organisationsQuery())
  // Nobody knows an organisation by its code: its name comes a moment later.
  const nameOf = (id: string) => (data ? (data.find((one) => one.id === id)?.name ?? id) : '…')
  return (behind) => {
    const { month } = behind
    if (behind.of === 'score') {
      const name = scoreNames.find((one) => scoreMeasures[one] === behind.measure) ?? 'dispatched'
      return say('board.behindScore', { month, sp: nameOf(behind.sp), what: say(`scorecard.${name}`) })
    }
    const tier = behind.tier === 0 ? say('board.beside') : say(`tier.${behind.tier}`)
    const whose = behind.organisation === null ? say('board.behindAll') : nameOf(behind.organisation)
    return say(behind.way === 'in' ? 'board.behindIn' : 'board.behindOut', { month, whose, tier })
  }
}
