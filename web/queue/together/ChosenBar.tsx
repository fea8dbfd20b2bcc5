import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import { MOST_TOGETHER, type TogetherMove } from '#contract/queue/together.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'
import { Refused } from '../../refused.ts'
import { nothingChosen } from '../list/selection.ts'
import type { List } from '../list/use-list.ts'
import type { QueueSearch } from '../queue-search.ts'
import { everyNumber, lookQuery } from './together-queries.ts'

const TogetherDialog = later(async () => (await import('./TogetherDialog.tsx')).TogetherDialog)
/** How many moves have a button of their own; the others are behind the last one. */
const SHOWN = 4

/** What is chosen, and what can be done with all of it at once. */
export function ChosenBar({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const { say, either } = useWords()
  const numbers = [...list.selection.numbers]
  const { data: look } = useQuery(lookQuery(numbers))
  const [move, setMove] = useState<TogetherMove | null>(null)
  const bar = useRef<HTMLSpanElement>(null)
  useReaching(bar, look !== undefined)
  const moves = look?.moves ?? []
  const looked = Math.min(numbers.length, MOST_TOGETHER)
  const label = (one: (typeof moves)[number]) =>
    one.count === looked
      ? either(moveWords[one.move])
      : say('together.some', { move: either(moveWords[one.move]), n: one.count, all: looked })
  return (
    <span className="list-count" ref={bar}>
      <strong>{say('list.chosen', { n: numbers.length })}</strong>
      {moves.slice(0, SHOWN).map((one) => (
        <Button key={one.move} size="small" data-together={one.move} onClick={() => setMove(one.move)}>
          {label(one)}
        </Button>
      ))}
      {moves.length > SHOWN ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: moves.slice(SHOWN).map((one) => ({ key: one.move, label: label(one) })),
            onClick: ({ key }) => setMove(key as TogetherMove),
          }}
        >
          <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end">
            {say('together.more')}
          </Button>
        </Dropdown>
      ) : null}
      <Everything list={list} search={search} />
      <Button size="small" type="text" onClick={() => list.setSelection(() => nothingChosen)}>
        {say('list.chooseNone')}
      </Button>
      {move && look ? (
        <TogetherDialog move={move} numbers={numbers} look={look} onClose={() => setMove(null)} />
      ) : null}
    </span>
  )
}

/** A key that leads from the rows to what can be done with them, also while that is still being asked for. */
function useReaching(bar: RefObject<HTMLElement | null>, isThere: boolean): void {
  const isWanted = useRef(false)
  const reach = () => {
    isWanted.current = false
    bar.current?.querySelector<HTMLElement>('[data-together]')?.focus()
  }
  useShortcut('together', 'b', () => {
    isWanted.current = true
    if (isThere) reach()
  })
  useEffect(() => {
    if (isThere && isWanted.current) reach()
  })
}

/** Chooses also what is not loaded yet, where all that is loaded is chosen. */
function Everything({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const [found, setFound] = useState<number | null>(null)
  const isAll = list.order.every((one) => list.selection.numbers.has(one))
  if (!isAll || !list.cases.hasNextPage) return null
  const choose = async () => {
    try {
      const numbers = await everyNumber(search, setFound)
      list.setSelection(() => ({ numbers: new Set(numbers), anchor: null }))
    } catch (error) {
      if (error instanceof Refused) void message.error(told(error))
    } finally {
      setFound(null)
    }
  }
  return (
    <Button size="small" type="link" loading={found !== null} onClick={() => void choose()}>
      {found === null ? say('together.everything') : say('together.found', { n: found })}
    </Button>
  )
}
