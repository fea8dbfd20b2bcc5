import { Form, Input, Radio, Typography } from 'antd'
import { useWords } from '../../language.ts'
import { toPick } from '../../operator-time.ts'
import { InstantPicker } from '../../parts/InstantPicker.tsx'
import { serverNow } from '../../server-clock.ts'
import { useMe } from '../../session/me.ts'
import { spSaidWords } from '../../words/sp-said.ts'
import { spResultNames } from '../values.ts'
import { TextField, useNeeded } from './FormFields.tsx'
import { Down, type FieldsProps } from './PassingFields.tsx'

/** What a service provider finds; entered by the desk that dispatched, with who said it. */
export function SpAnswerFields({ view }: FieldsProps) {
  const { say } = useWords()
  const rule = useNeeded()(say('moveForm.result'))
  return (
    <>
      <Down view={view} words="moveForm.downTo" />
      <SaidFields view={view} />
      <Form.Item name="result" label={say('moveForm.result')} rules={[rule]}>
        <Radio.Group options={spResultNames.map((value) => ({ value, label: say(`spResult.${value}`) }))} />
      </Form.Item>
      <TextField name="note" />
    </>
  )
}

/** Why a service provider gives the matter back. */
export function SpReturnFields({ view }: FieldsProps) {
  return (
    <>
      <Down view={view} words="moveForm.backTo" />
      <SaidFields view={view} />
      <TextField name="reason" needed />
    </>
  )
}

/** A call to the SP: whom it reached, or nobody. */
export function TellSpFields({ view }: FieldsProps) {
  const { say, language } = useWords()
  const own = spSaidWords[language]
  const isAnswered = Form.useWatch('answered') === true
  return (
    <>
      <Form.Item name="answered" label={say('moveForm.callResult')} initialValue={true}>
        <Radio.Group
          options={[
            { value: true, label: own.talked },
            { value: false, label: own.notTalked },
          ]}
        />
      </Form.Item>
      <Person view={view} prefix={[]} isNamed={isAnswered} />
      <Form.Item name="at" label={own.toldAt} initialValue={toPick(serverNow())}>
        <InstantPicker only="past" allowClear={false} />
      </Form.Item>
      <TextField name="note" />
    </>
  )
}

/** Who of the SP said it, where and when; nothing where the SP speaks for itself. */
function SaidFields({ view }: FieldsProps) {
  const own = spSaidWords[useWords().language]
  const mine = useMe().acting?.organisation
  if (mine === view.holder) return null
  return (
    <>
      <Typography.Paragraph type="secondary">{own.tellFirst}</Typography.Paragraph>
      <Person view={view} prefix={['said']} isNamed />
      <Form.Item
        name={['said', 'at']}
        label={own.saidAt}
        extra={own.saidAtHint}
        initialValue={toPick(serverNow())}
      >
        <InstantPicker only="past" allowClear={false} />
      </Form.Item>
    </>
  )
}

type PersonProps = FieldsProps & { readonly prefix: readonly string[]; readonly isNamed: boolean }

function Person({ view, prefix, isNamed }: PersonProps) {
  const own = spSaidWords[useWords().language]
  const rule = useNeeded()(own.name)
  return (
    <div className="form-grid">
      {isNamed ? (
        <Form.Item name={[...prefix, 'name']} label={own.name} rules={[rule]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      ) : null}
      {isNamed ? (
        <Form.Item name={[...prefix, 'role']} label={own.role}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      ) : null}
      <Form.Item name={[...prefix, 'reached']} label={own.reached} initialValue={view.delivery?.phones[0]}>
        <Input maxLength={60} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </div>
  )
}
