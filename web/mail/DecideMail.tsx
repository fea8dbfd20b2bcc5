import { App, Button, Form, Input, Radio } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import { asideNames } from '#contract/mail/enums.ts'
import type { decideMail, MailView } from '#contract/mail/mails.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { useDecision } from './mail-queries.ts'

type Values = BodyOf<typeof decideMail>
const ways = ['join', 'make', 'putAside'] as const
const results = ['admitted', 'denied', 'investigating', 'returned'] as const
const waysForSp = ['spAnswer', 'putAside'] as const

/** A person decides: the mail is part of a case, becomes one, or is put aside with a reason. */
export function DecideMail({ mail, onDone }: { readonly mail: MailView; readonly onDone: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { mutateAsync, isPending, error } = useDecision(mail.id)
  const way = Form.useWatch('decision', form)
  const ofSp = mail.because?.startsWith('sp') ?? false
  const send = ({ decision, number, because, result }: Values) => {
    const done = (answer: { readonly number: string | null }) => {
      const made = decision === 'make' && answer.number !== null
      void message.success(made ? say('mail.madeNumber', { number: answer.number ?? '' }) : say('mail.done'))
      onDone()
    }
    const body = {
      decision,
      ...(decision === 'join' ? { number: number?.trim() ?? null } : {}),
      ...(decision === 'spAnswer' ? { result: result ?? null } : {}),
      ...(decision === 'putAside' ? { because: because ?? null } : {}),
    }
    // Not the callbacks of `mutate`: the mail is read again first, is decided then, and takes this form away.
    void mutateAsync(body).then(done, showRefusal)
  }
  return (
    <Form<Values>
      name="decide-mail"
      form={form}
      layout="vertical"
      initialValues={{ decision: firstWay(mail, ofSp), number: mail.number ?? '' }}
      onFinish={send}
    >
      <Form.Item name="decision" label={say('mail.decide')}>
        <Radio.Group
          options={(ofSp ? waysForSp : ways).map((value) => ({ value, label: say(`mail.${value}`) }))}
        />
      </Form.Item>
      <Needed way={way} />
      <Trouble error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say('frame.ok')}
      </Button>
    </Form>
  )
}

function firstWay({ number }: MailView, ofSp: boolean): Values['decision'] {
  if (ofSp) return 'spAnswer'
  return number ? 'join' : 'make'
}

/** What each way needs to know. */
function Needed({ way }: { readonly way: Values['decision'] | undefined }) {
  const { say } = useWords()
  return (
    <>
      {way === 'join' ? (
        <Form.Item
          name="number"
          label={say('mail.number')}
          extra={say('mail.numberHint')}
          rules={[{ required: true, pattern: /^\s*\d{17}\s*$/, message: say('mail.numberWrong') }]}
        >
          <Input inputMode="numeric" maxLength={20} autoComplete="off" />
        </Form.Item>
      ) : null}
      {way === 'spAnswer' ? (
        <Form.Item
          name="result"
          label={say('moveForm.result')}
          rules={[{ required: true, message: say('moveForm.required', { label: say('moveForm.result') }) }]}
        >
          <Radio.Group options={results.map((value) => ({ value, label: say(`spResult.${value}`) }))} />
        </Form.Item>
      ) : null}
      {way === 'putAside' ? (
        <Form.Item
          name="because"
          label={say('mail.why')}
          rules={[{ required: true, message: say('moveForm.required', { label: say('mail.why') }) }]}
        >
          <Radio.Group options={asideNames.map((value) => ({ value, label: say(`mail.aside.${value}`) }))} />
        </Form.Item>
      ) : null}
    </>
  )
}
