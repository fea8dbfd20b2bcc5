import { Button, Checkbox, Flex, Form, Input, Radio, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import type { Phrase, PhraseForm } from '#contract/phrase/phrases.ts'
import { useWords } from '../language.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { Filled } from './Filled.tsx'
import { usePhraseMoves } from './phrase-queries.ts'
import { useCaseValues } from './use-case-values.ts'
import { variables } from './variables.ts'

type Scope = Phrase['scope']
type Values = PhraseForm & { readonly scope: Scope }
type Props = {
  readonly view: CaseView
  readonly phrase: Phrase | null
  readonly scopes: readonly Scope[]
  readonly onClose: () => void
}

/** A sentence is written: with variables, for whom, whether it promises money, and how it reads in this case. */
export function PhraseEditor({ view, phrase, scopes, onClose }: Props) {
  const { say } = useWords()
  const [form] = Form.useForm<Values>()
  const { save, change } = usePhraseMoves()
  const first = phrase ?? { name: '', content: '', scope: 'own' as const, promisesMoney: false }
  const needed = (label: string) => [
    { required: true, whitespace: true, message: say('moveForm.required', { label }) },
  ]
  const keep = ({ name, content, promisesMoney, scope }: Values) => {
    const body = { name: name.trim(), content, promisesMoney }
    if (phrase) change.mutate({ id: phrase.id, body }, { onSuccess: onClose })
    else save.mutate({ ...body, scope }, { onSuccess: onClose })
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={keep}
      initialValues={first}
      className="phrase-editor"
    >
      <Form.Item name="name" label={say('phrase.name')} rules={needed(say('phrase.name'))}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="content" label={say('phrase.content')} rules={needed(say('phrase.content'))}>
        <GrowingText rows={4} maxLength={2000} />
      </Form.Item>
      <Variables
        onAdd={(name) => form.setFieldValue('content', `${form.getFieldValue('content') ?? ''}{${name}}`)}
      />
      <Preview view={view} />
      {phrase ? null : (
        <Form.Item name="scope" label={say('phrase.forWhom')}>
          <Radio.Group options={scopes.map((value) => ({ value, label: say(`phrase.scope.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="promisesMoney" valuePropName="checked" extra={say('phrase.promisesHint')}>
        <Checkbox>{say('phrase.promisesMoney')}</Checkbox>
      </Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={save.isPending || change.isPending}>
          {say('phrase.keep')}
        </Button>
        <Button onClick={onClose}>{say('phrase.cancel')}</Button>
      </Flex>
    </Form>
  )
}

function Variables({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { say } = useWords()
  return (
    <Form.Item label={say('phrase.variables')}>
      <Flex wrap gap={4}>
        {variables.map(({ id }) => {
          const name = say(`phrase.variable.${id}`)
          return (
            <Button key={id} size="small" onClick={() => onAdd(name)}>
              {name}
            </Button>
          )
        })}
      </Flex>
    </Form.Item>
  )
}

function Preview({ view }: { readonly view: CaseView }) {
  const { say } = useWords()
  const content = (Form.useWatch('content') as string | undefined) ?? ''
  const values = useCaseValues(view)
  if (content === '') return null
  return (
    <Form.Item label={say('phrase.preview')}>
      <Typography.Paragraph>
        <Filled content={content} values={values} />
      </Typography.Paragraph>
    </Form.Item>
  )
}
