import { EditOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Flex } from 'antd'
import { useState } from 'react'
import type { ArticleView } from '#contract/knowledge/articles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { useStep } from './knowledge-queries.ts'
import { StepModal } from './StepModal.tsx'

export type Step = Exclude<ArticleView['may'][number], 'write'>

/** What may be done with an article; what needs a word or a day asks for it. */
export function Steps({ view }: { view: ArticleView }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Step | null>(null)
  const propose = useStep(view.id)
  const begin = (step: Step) => {
    if (step !== 'propose') return setAsking(step)
    const done = () => void message.success(say('knowledge.done.propose'))
    propose.mutate({ step }, { onSuccess: done })
  }
  const steps = view.may.filter((one) => one !== 'write')
  return (
    <Flex wrap gap={8}>
      {view.may.includes('write') ? (
        <Button
          icon={<EditOutlined aria-hidden />}
          onClick={() => void navigate({ ...paths.editArticle(view.id) })}
        >
          {say('knowledge.edit')}
        </Button>
      ) : null}
      {steps.map((step) => (
        <Button
          key={step}
          type={step === 'publish' || step === 'propose' ? 'primary' : 'default'}
          danger={step === 'takeDown'}
          loading={step === 'propose' && propose.isPending}
          onClick={() => begin(step)}
        >
          {say(`knowledge.step.${step}`)}
        </Button>
      ))}
      <Trouble error={propose.error} />
      {asking ? <StepModal article={view.id} step={asking} onClose={() => setAsking(null)} /> : null}
    </Flex>
  )
}
