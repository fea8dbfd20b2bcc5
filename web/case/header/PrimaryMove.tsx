import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { useWords } from '../../language.ts'
import { chosenFromMenu, useMacroItems } from '../../macro/use-macro-choice.ts'
import { movesOf, naturalMove } from '../moves/natural-move.ts'
import type { Moves } from '../moves/use-press.ts'

/** What naturally comes next, as one button; behind the caret everything else that may be done, and the macros. */
export function PrimaryMove({ view, moves }: { view: CaseView; moves: Moves }) {
  const { say, either } = useWords()
  const { press, pending } = moves
  const { allowed } = movesOf(view)
  const macros = useMacroItems()
  const first = naturalMove(view) ?? allowed[0]
  if (first === undefined) return null
  const others = allowed
    .filter((move) => move !== first)
    .map((move) => ({ key: move, label: either(moveWords[move]) }))
  const items = [...others, ...(view.glassUntil === null ? macros : [])]
  const choose = (key: string) => {
    if (!chosenFromMenu(key)) press(key as MoveName)
  }
  return (
    <Space.Compact className="primary-move">
      <Button type="primary" loading={pending === first} onClick={() => press(first)}>
        {either(moveWords[first])}
      </Button>
      {items.length > 0 ? (
        <Dropdown
          menu={{ items, onClick: ({ key }) => choose(key) }}
          trigger={['click']}
          placement="bottomRight"
        >
          <Button type="primary" icon={<DownOutlined aria-hidden />} aria-label={say('case.restOfMoves')} />
        </Dropdown>
      ) : null}
    </Space.Compact>
  )
}
