import { Button } from 'antd'
import { useWords } from '../language.ts'
import { Countdown } from '../queue/together/Countdown.tsx'
import type { MacroRun } from './use-macro-run.ts'

type Props = {
  readonly run: MacroRun
  /** Null while it may not begin: a step would be refused, or a variable has no value. */
  readonly onBegin: (() => void) | null
  readonly onClose: () => void
}

/** How long it waits before it begins, in seconds: a history is never taken back, so this is the time to think again. */
const WAIT = 10

/** What can be done next: begin, stop, or go away. */
export function MacroButtons({ run, onBegin, onClose }: Props) {
  const { say } = useWords()
  const { phase, cancel } = run
  const begin = () => void run.run()
  if (phase === 'look') {
    return (
      <>
        <Button onClick={onClose}>{say('macro.close')}</Button>
        <Button type="primary" disabled={onBegin === null} onClick={() => onBegin?.()}>
          {say('macro.run')}
        </Button>
      </>
    )
  }
  if (phase === 'soon') {
    return (
      <Countdown seconds={WAIT} onEnd={begin}>
        {(left) => (
          <>
            <span role="status" className="macro-soon">
              {say('macro.soon', { n: left })}
            </span>
            <Button onClick={cancel}>{say('macro.undo')}</Button>
            <Button type="primary" onClick={begin}>
              {say('macro.now')}
            </Button>
          </>
        )}
      </Countdown>
    )
  }
  return (
    <Button onClick={onClose} loading={phase === 'running'} disabled={phase === 'running'}>
      {say(phase === 'running' ? 'macro.running' : 'macro.close')}
    </Button>
  )
}
