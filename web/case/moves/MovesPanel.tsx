import { LockOutlined } from '@ant-design/icons'
import { Button, Card, Collapse, Flex, Tooltip, Typography } from 'antd'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { useWords } from '../../language.ts'
import { MoveModal } from './MoveModal.tsx'
import { movesOf, naturalMove, type Refusal } from './natural-move.ts'
import { usePress } from './use-press.ts'

/** Exactly the moves that the server allows; the others with the reason why not. */
export function MovesPanel({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { press, open, close, pending } = usePress(view)
  const { allowed, refused } = movesOf(view)
  const natural = naturalMove(view)
  const ordered = [...allowed].sort((a, b) => Number(b === natural) - Number(a === natural))
  return (
    <Card size="small" title={say('case.moves')} className="moves">
      <Flex vertical gap={12}>
        {allowed.length === 0 ? (
          <Typography.Text type="secondary">{say('case.noMoves')}</Typography.Text>
        ) : (
          <Flex wrap gap={8}>
            {ordered.map((move) => (
              <MoveButton
                key={move}
                move={move}
                natural={move === natural}
                loading={pending === move}
                onClick={() => press(move)}
              />
            ))}
          </Flex>
        )}
        {refused.length > 0 ? <RefusedMoves refused={refused} view={view} /> : null}
      </Flex>
      <MoveModal view={view} move={open} onClose={close} />
    </Card>
  )
}

type ButtonProps = { move: MoveName; natural: boolean; loading: boolean; onClick: () => void }

function MoveButton({ move, natural, loading, onClick }: ButtonProps) {
  const { either } = useWords()
  return (
    <Button type={natural ? 'primary' : 'default'} loading={loading} onClick={onClick} data-move={move}>
      {either(moveWords[move])}
    </Button>
  )
}

type RefusedProps = { refused: readonly { move: MoveName; no: Refusal }[]; view: CaseView }

function RefusedMoves({ refused, view }: RefusedProps) {
  const { say, either } = useWords()
  const items = [
    {
      key: 'refused',
      label: `${say('case.otherMoves')} (${refused.length}) · ${say('case.otherMovesHint')}`,
      children: (
        <ul className="refused">
          {refused.map(({ move, no }) => (
            <li key={move}>
              <Tooltip title={either(no)}>
                <Button size="small" disabled icon={<LockOutlined aria-hidden />} data-move={move}>
                  {either(moveWords[move])}
                </Button>
              </Tooltip>
              <Why no={no} view={view} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return <Collapse ghost size="small" items={items} className="refused-moves" />
}

/** The reason, with the organisation or status it is about. */
function Why({ no, view }: { no: Refusal; view: CaseView }) {
  const { either, sayOr } = useWords()
  const about = no.about === undefined ? null : (view.names[no.about] ?? sayOr(`status.${no.about}`, ''))
  return (
    <Typography.Text type="secondary">
      {either(no)}
      {about ? ` (${about})` : ''}
    </Typography.Text>
  )
}
