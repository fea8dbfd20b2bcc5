import { DatePicker, type DatePickerProps } from 'antd'
import { toPick } from '../operator-time.ts'
import { serverNow } from '../server-clock.ts'

type Props = Omit<DatePickerProps, 'showTime' | 'format' | 'picker' | 'disabledDate'> & {
  only?: 'past' | 'future'
}

/** A date and a time on the operator's wall clock; past or future days only, where that is sure. */
export function InstantPicker({ only, ...props }: Props) {
  const today = toPick(serverNow())
  return (
    <DatePicker
      {...props}
      className="wide"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      // What was picked is kept when the next field is entered, and Enter ends the picking, not the whole form.
      needConfirm={false}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      disabledDate={(day) =>
        (only === 'past' && day.isAfter(today, 'day')) || (only === 'future' && day.isBefore(today, 'day'))
      }
    />
  )
}
