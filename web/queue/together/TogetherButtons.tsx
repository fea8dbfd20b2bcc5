import { Button } from 'antd'
import { type TogetherMove, takesBack } from '#contract/queue/together.ts'
import { useWords } from '../../language.ts'
import { Countdown } from './Countdown.tsx'
import { ableIn, type Together } from './use-together.ts'
import { isWordless } from './WishFields.tsx'

type Props = {
  readonly move: TogetherMove
  readonly together: Together
  readonly onLook: () => void
  readonly onClose: () => void
}

/** How long what cannot be taken back waits before it begins, and how long what can be may be; in seconds. */
const [WAIT, TAKE_BACK] = [10, 30]

/** What can be done next: look, do, undo, try again. */
export function TogetherButtons(props: Props) {
  const { say } = useWords()
  const { together, onLook, onClose } = props
  switch (together.phase) {
    case 'wish':
      return (
        <>
          <Button onClick={onClose}>{say('together.close')}</Button>
          <Button type="primary" onClick={onLook}>
            {say('together.preview')}
          </Button>
        </>
      )
    case 'preview':
      return <Looked {...props} />
    case 'soon':
      return <Soon {...props} />
    case 'running':
      return <Button onClick={together.stop}>{say('together.stop')}</Button>
    case 'done':
      return <Done {...props} />
    default:
      return null
  }
}

function Looked({ move, together, onClose }: Props) {
  const { say } = useWords()
  const { preview, setPhase, run } = together
  const able = ableIn(preview).length
  return (
    <>
      {isWordless.includes(move) ? (
        <Button onClick={onClose}>{say('together.close')}</Button>
      ) : (
        <Button onClick={() => setPhase('wish')}>{say('together.back')}</Button>
      )}
      <Button
        type="primary"
        disabled={able === 0}
        onClick={() => (takesBack[move] ? void run() : setPhase('soon'))}
      >
        {say('together.run', { n: able })}
      </Button>
    </>
  )
}

/** What cannot be taken back begins only after a while in which it can be undone. */
function Soon({ together: { run, setPhase } }: Props) {
  const { say } = useWords()
  return (
    <Countdown seconds={WAIT} onEnd={() => void run()}>
      {(left) => (
        <>
          <span className="together-soon">{say('together.soon', { n: left })}</span>
          <Button autoFocus onClick={() => setPhase('preview')}>
            {say('together.undo')}
          </Button>
          <Button type="primary" onClick={() => void run()}>
            {say('together.now')}
          </Button>
        </>
      )}
    </Countdown>
  )
}

function Done({ move, together, onClose }: Props) {
  const { say } = useWords()
  const { results, backs } = together
  const failed = [...results.values()].filter((one) => one.no).length
  const mayTakeBack = takesBack[move] !== undefined && backs.size === 0 && results.size > failed
  return (
    <>
      {failed > 0 ? (
        <Button onClick={() => void together.retry()}>{say('together.retry', { n: failed })}</Button>
      ) : null}
      {mayTakeBack ? (
        <Countdown seconds={TAKE_BACK}>
          {(left) =>
            left > 0 ? (
              <Button onClick={() => void together.takeBack()}>
                {say('together.takeBack', { n: left })}
              </Button>
            ) : null
          }
        </Countdown>
      ) : null}
      <Button type="primary" onClick={onClose}>
        {say('together.close')}
      </Button>
    </>
  )
}
