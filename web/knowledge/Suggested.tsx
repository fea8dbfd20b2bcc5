import { CheckOutlined, DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Flex, Typography } from 'antd'
import { useId, useState } from 'react'
import type { Suggestion } from '#contract/knowledge/finding.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { useCredit } from './suggestion-queries.ts'

type Props = {
  article: Suggestion
  number: string | undefined
  onUse: ((article: Suggestion) => void) | undefined
}

/** One article: its question; opened, its answer and what can be done with it. */
export function Suggested(props: Props) {
  const { say } = useWords()
  const { article } = props
  const [isOpen, setOpen] = useState(false)
  const body = useId()
  return (
    <article aria-label={article.title}>
      <Button
        type="text"
        className="suggestion-title"
        icon={isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setOpen(!isOpen)}
      >
        {article.title}
      </Button>
      <div className="suggestion-hint">
        {[
          article.reach ?? say('knowledge.nation'),
          say(`knowledge.topic.${article.topic}`),
          say(`knowledge.audience.${article.audience}`),
          ...(article.answered > 0 ? [say('suggestion.answeredTimes', { n: article.answered })] : []),
        ].join(' · ')}
      </div>
      <div id={body} hidden={!isOpen}>
        <Typography.Paragraph className="intake-text suggestion-answer">
          {article.answer}
        </Typography.Paragraph>
        <Actions {...props} />
      </div>
    </article>
  )
}

function Actions({ article, number, onUse }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const credit = useCredit(number)
  const [answered, setAnswered] = useState(false)
  const one = { article: article.id, no: article.version }
  const use = () => {
    // What is taken into an answer counts when that is sent.
    if (onUse) return onUse(article)
    credit.mutate({ ...one, way: 'used' })
    const copied = () => void message.success(say('suggestion.copied'))
    const notCopied = () => void message.warning(say('suggestion.notCopied'))
    void navigator.clipboard.writeText(article.answer).then(copied, notCopied)
  }
  const thank = () => {
    const thanked = () => {
      setAnswered(true)
      void message.success(say('suggestion.thanked'))
    }
    credit.mutate({ ...one, way: 'answered' }, { onSuccess: thanked })
  }
  return (
    <>
      <Flex wrap gap={8} align="center">
        <Button size="small" type="primary" onClick={use}>
          {say(onUse ? 'suggestion.use' : 'suggestion.copy')}
        </Button>
        <Button size="small" icon={<CheckOutlined aria-hidden />} disabled={answered} onClick={thank}>
          {say('suggestion.answeredIt')}
        </Button>
        <Link {...paths.article(article.id)} target="_blank">
          {say('suggestion.whole')}
        </Link>
      </Flex>
      <Trouble error={credit.error} />
    </>
  )
}
