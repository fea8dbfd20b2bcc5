import { useQuery } from '@tanstack/react-query'
import { App, Button, Card, Flex, Form, Input, Radio, Select } from 'antd'
import type { ArticleForm } from '#contract/knowledge/articles.ts'
import { audienceNames, topicNames } from '#contract/knowledge/enums.ts'
import { useWords } from '../language.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { policyQuery } from '../policy/policy-queries.ts'
import { useWriteArticle } from './knowledge-queries.ts'
import { Markdown } from './Markdown.tsx'

type Props = {
  article: string | null
  content: ArticleForm
  /** When the draft that is changed was written. */
  readAt: string | null
  onKept: (article: string, no: number) => void
}

/** Writing an article, with a look at it beside. */
export function ArticleEditor({ article, content, readAt, onKept }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<ArticleForm>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useWriteArticle(article)
  const send = (values: ArticleForm) =>
    mutate(
      { ...values, details: values.details ?? '', readAt },
      {
        onSuccess: (view) => {
          void message.success(say('knowledge.kept'))
          onKept(view.id, view.versions[0]?.no ?? 1)
        },
        onError: showRefusal,
      },
    )
  return (
    <Form<ArticleForm> form={form} layout="vertical" initialValues={content} onFinish={send}>
      <div className="writing">
        <Card size="small" title={say('knowledge.content')}>
          <PlaceFields />
          <TextFields />
          <Trouble error={error} />
          <Button type="primary" htmlType="submit" loading={isPending}>
            {say('knowledge.keep')}
          </Button>
        </Card>
        <Preview />
      </div>
    </Form>
  )
}

function PlaceFields() {
  const { say, either } = useWords()
  const { data } = useQuery(policyQuery)
  const categories = Object.entries(data?.content.categories ?? {})
  return (
    <>
      <Form.Item name="topic" label={say('knowledge.topicName')} rules={[{ required: true }]}>
        <Select options={topicNames.map((value) => ({ value, label: say(`knowledge.topic.${value}`) }))} />
      </Form.Item>
      <Form.Item name="categories" label={say('knowledge.categories')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={categories.map(([value, row]) => ({ value, label: either(row) }))}
        />
      </Form.Item>
      <Form.Item name="audience" label={say('knowledge.audienceName')} extra={say('knowledge.audienceHint')}>
        <Radio.Group
          options={audienceNames.map((value) => ({ value, label: say(`knowledge.audience.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}

function TextFields() {
  const { say } = useWords()
  const needed = (label: string) => ({
    ...{ required: true, whitespace: true, min: 2 },
    message: say('moveForm.required', { label }),
  })
  return (
    <>
      <Form.Item name="title" label={say('knowledge.title')} rules={[needed(say('knowledge.title'))]}>
        <Input maxLength={120} placeholder={say('knowledge.titleHint')} />
      </Form.Item>
      <Form.Item
        name="answer"
        label={say('knowledge.answer')}
        extra={say('knowledge.answerHint')}
        rules={[needed(say('knowledge.answer'))]}
      >
        <GrowingText rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="details" label={say('knowledge.details')} extra={say('knowledge.detailsHint')}>
        <GrowingText rows={8} maxLength={20_000} />
      </Form.Item>
    </>
  )
}

function Preview() {
  const { say } = useWords()
  const values = Form.useWatch([], Form.useFormInstance<ArticleForm>())
  return (
    <Card size="small" title={say('knowledge.preview')}>
      <Flex vertical gap={12}>
        <strong>{values?.title}</strong>
        <div className="intake-text">{values?.answer}</div>
        <Markdown text={values?.details ?? ''} />
      </Flex>
    </Card>
  )
}
