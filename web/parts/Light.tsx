import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  FieldTimeOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons'
import { useWords } from '../language.ts'

export type LightName = 'ok' | 'soon' | 'late' | 'paused' | 'done'

const icons = {
  ok: <ClockCircleOutlined aria-hidden />,
  soon: <FieldTimeOutlined aria-hidden />,
  late: <ExclamationCircleFilled aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
}

/** How a promise stands: a sign, a colour and a word, so that none of them has to speak alone. */
export function Light({ light }: { light: LightName }) {
  const { say } = useWords()
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{icons[light]}</span> {say(`queue.${light}`)}
    </span>
  )
}
