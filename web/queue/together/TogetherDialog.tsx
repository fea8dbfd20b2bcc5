import './together.css'
import { Form, Modal, Progress } from 'antd'
import { useEffect } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import type { TogetherMove } from '#contract/queue/together.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { sentValues } from '../../parts/sent-values.ts'
import { PreviewList } from './PreviewList.tsx'
import { ResultList } from './ResultList.tsx'
import { TogetherButtons } from './TogetherButtons.tsx'
import type { Look, Wish } from './together-queries.ts'
import { type Together, useTogether } from './use-together.ts'
import { isWordless, WishFields } from './WishFields.tsx'

type Props = {
  readonly move: TogetherMove
  readonly numbers: readonly string[]
  readonly look: Look
  readonly onClose: () => void
}

/** A move of several cases: what is said, what it will come to for each, and what it came to. */
export function TogetherDialog({ move, numbers, look, onClose }: Props) {
  const { say, either } = useWords()
  const [form] = Form.useForm()
  const together = useTogether(move, numbers)
  const { phase, preview, error, progress, lookAt } = together
  const isBusy = phase === 'running' || phase === 'looking'
  useWordless(move, together, numbers)
  return (
    <Modal
      open
      width={760}
      title={say('together.title', { move: either(moveWords[move]), n: numbers.length })}
      onCancel={onClose}
      closable={!isBusy}
      keyboard={!isBusy}
      mask={{ closable: false }}
      footer={<TogetherButtons move={move} together={together} onLook={form.submit} onClose={onClose} />}
    >
      {error ? <Trouble error={error} /> : null}
      <Form
        form={form}
        layout="vertical"
        hidden={phase !== 'wish'}
        onFinish={(values) => void lookAt(sentValues(values) as Wish, numbers)}
      >
        <WishFields move={move} look={look} />
      </Form>
      {preview && (phase === 'preview' || phase === 'soon') ? <PreviewList preview={preview} /> : null}
      {isBusy ? (
        <Progress
          percent={Math.round((100 * progress.done) / Math.max(progress.all, 1))}
          format={() => `${progress.done} / ${progress.all}`}
          aria-label={say('together.progress')}
        />
      ) : null}
      {phase === 'running' || phase === 'done' ? (
        <ResultList results={together.results} backs={together.backs} names={preview?.names ?? {}} />
      ) : null}
    </Modal>
  )
}

/** A move that needs no word is looked at right away. */
function useWordless(move: TogetherMove, { lookAt }: Together, numbers: readonly string[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (isWordless.includes(move)) void lookAt({}, numbers)
  }, [])
}
