import type { ReactNode } from 'react'
import { useWords } from '../../language.ts'
import { allOf, nothingChosen } from './selection.ts'
import type { List } from './use-list.ts'

type Props = { readonly list: List; readonly children?: ReactNode }

/** Chooses every case that is loaded. */
export function ChooseAll({ list: { order, selection, setSelection }, children }: Props) {
  const { say } = useWords()
  const isAll = order.length > 0 && order.every((one) => selection.numbers.has(one))
  const isSome = !isAll && selection.numbers.size > 0
  return (
    <label>
      <input
        type="checkbox"
        aria-label={children ? undefined : say('list.chooseAll')}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = isSome
        }}
        disabled={order.length === 0}
        onChange={() => setSelection((before) => (isSome ? nothingChosen : allOf(before, order)))}
      />
      {children}
    </label>
  )
}
