import { Button, Checkbox, Flex, Form, Input, Radio, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { type Macro, type MacroForm, type MacroStep, MOST_STEPS, steppable } from '#contract/macro/macros.ts'
import { useNeeded } from '../case/moves/FormFields.tsx'
import { useWords } from '../language.ts'
import { variables } from '../phrase/variables.ts'
import { useMacroMoves } from './macro-queries.ts'
import { StepFields } from './StepFields.tsx'
import './macro.css'

type Scope = Macro['scope']
type Values = MacroForm & { readonly scope: Scope }
type Props = {
  readonly view: CaseView
  readonly macro: Macro | null
  readonly scopes: readonly Scope[]
  readonly onClose: () => void
}

const blank = { name: '', steps: [{ move: 'reply' }], scope: 'own', promisesMoney: false }

/** A macro is put together: its steps in their order, for whom, and whether it promises money. */
export function MacroEditor({ view, macro, scopes, onClose }: Props) {
  const { say } = useWords()
  const { save, change } = useMacroMoves()
  const needed = useNeeded()
  const keep = ({ name, steps, promisesMoney, scope }: Values) => {
    const body = { name: name.trim(), steps: steps.map(tidy), promisesMoney }
    if (macro) change.mutate({ id: macro.id, body }, { onSuccess: onClose })
    else save.mutate({ ...body, scope }, { onSuccess: onClose })
  }
  return (
    <Form<Values> layout="vertical" onFinish={keep} initialValues={macro ?? blank} className="phrase-editor">
      <Form.Item name="name" label={say('phrase.name')} rules={[needed(say('phrase.name'))]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Steps view={view} />
      {macro ? null : (
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

function Steps({ view }: Pick<Props, 'view'>) {
  const { say } = useWords()
  const names = variables.map(({ id }) => `{${say(`phrase.variable.${id}`)}}`).join(' ')
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <StepFields
              key={key}
              view={view}
              at={name}
              onRemove={fields.length > 1 ? () => remove(name) : null}
            />
          ))}
          <Form.Item
            extra={<Typography.Text type="secondary">{say('macro.variables', { names })}</Typography.Text>}
          >
            <Button disabled={fields.length >= MOST_STEPS} onClick={() => add({ move: 'note' })}>
              {say('macro.addStep')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  )
}

/** What was typed for another move, chosen before, does not go with this one. */
function tidy({ move, words, reason }: MacroStep): MacroStep {
  const takes = steppable[move]
  return {
    move,
    words: takes.words ? (words ?? null) : null,
    reason: takes.needsReason ? (reason ?? null) : null,
  }
}
