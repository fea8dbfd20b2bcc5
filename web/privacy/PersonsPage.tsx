import { Alert, Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import type { PersonData } from '#contract/privacy/persons.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { ErasePerson } from './ErasePerson.tsx'
import { HeldCard } from './HeldCard.tsx'
import { useExportPerson, type Whose } from './person-queries.ts'
import { readable, saveText } from './save-person.ts'

/** For customers who ask what is held of them, have it corrected, or want it gone. */
export function PersonsPage() {
  const { say } = useWords()
  const [asked, setAsked] = useState<Whose | null>(null)
  const [form] = Form.useForm<Whose>()
  const showRefusal = useRefusalInForm(form)
  const held = useExportPerson()
  const ask = (whose: Whose) => {
    setAsked(whose)
    held.mutate(whose, { onError: showRefusal })
  }
  return (
    <Page title={say('held.title')}>
      <Alert type="info" showIcon title={say('held.about')} />
      <Form<Whose> form={form} layout="vertical" onFinish={ask} requiredMark={false}>
        <WhoseFields />
        <Button type="primary" htmlType="submit" loading={held.isPending}>
          {say('held.show')}
        </Button>
      </Form>
      <Trouble error={held.error} />
      {held.data && asked ? <Held data={held.data} whose={asked} again={() => ask(asked)} /> : null}
    </Page>
  )
}

function WhoseFields() {
  const { say } = useWords()
  const needed = (label: string) => ({ required: true, message: say('moveForm.required', { label }) })
  return (
    <>
      <div className="form-grid">
        <Form.Item name="account" label={say('held.account')} rules={[needed(say('held.account'))]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="province" label={say('held.province')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={say('held.reason')}
        rules={[{ required: true, min: 10, whitespace: true, message: say('held.reason') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  )
}

type HeldProps = { data: PersonData; whose: Whose; again: () => void }

function Held({ data, whose, again }: HeldProps) {
  const words = useWords()
  const { say } = words
  // What was erased just now leaves the page too.
  const [erased, setErased] = useState<readonly string[]>([])
  if (data.cases.length === 0) return <Nothing title={say('held.none')} />
  const shown = data.cases.filter((held) => !erased.includes(held.number))
  const name = (ending: string) => `${say('held.file')}-${data.at.slice(0, 10)}.${ending}`
  const json = () =>
    saveText(name('json'), 'application/json', JSON.stringify({ ...data, cases: shown }, null, 2))
  const text = () =>
    saveText(name('txt'), 'text/plain', `\ufeff${readable({ ...data, cases: shown }, words)}`)
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center">
        <span role="status">{say('held.found', { n: data.cases.length, at: fullTime(data.at) })}</span>
        <Button onClick={text}>{say('held.saveText')}</Button>
        <Button onClick={json}>{say('held.saveJson')}</Button>
        <ErasePerson whose={whose} onErased={setErased} />
      </Flex>
      {shown.map((held) => (
        <HeldCard key={held.number} held={held} names={data.names} onCorrected={again} />
      ))}
    </Flex>
  )
}
