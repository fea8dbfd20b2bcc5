import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Flex, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import dayjs from 'dayjs'
import { measureOutcomes, type ReportView, type WrittenForm } from '#contract/report/report-page.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { useWriteReport } from './report-queries.ts'
import { useReportWords } from './report-words.ts'

type Picked<One extends { until: string }> = Omit<One, 'until'> & { until: Dayjs }
type Values = {
  conclusion: string
  measures: Picked<WrittenForm['measures'][number]>[]
  followUps: Picked<WrittenForm['followUps'][number]>[]
}

/** Where the head of the window writes what is theirs to write. */
export function WriteModal({ view, onClose }: { view: ReportView; onClose: () => void }) {
  const { say } = useReportWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const { mutate, isPending, error } = useWriteReport(view.report.id)
  const send = ({ conclusion = '', measures = [], followUps = [] }: Values) => {
    const written = { conclusion, measures: measures.map(asDay), followUps: followUps.map(asDay) }
    const done = () => {
      void message.success(say('reportPage.saved'))
      onClose()
    }
    mutate({ seen: view.version, written }, { onSuccess: done, onError: showRefusal })
  }
  return (
    <Modal
      open
      width={860}
      title={say('reportPage.write')}
      okText={say('reportPage.save')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isPending}
    >
      <Form<Values> form={form} layout="vertical" initialValues={valuesOf(view)} onFinish={send}>
        <Form.Item name="conclusion" label={say('reportPage.conclusion')}>
          <Input.TextArea rows={6} maxLength={8000} />
        </Form.Item>
        <Rows name="measures" />
        {view.written.followUps.length > 0 ? <Rows name="followUps" /> : null}
        <Trouble error={error} />
      </Form>
    </Modal>
  )
}

function asDay<One extends { until: Dayjs }>(one: One) {
  return { ...one, until: one.until.format('YYYY-MM-DD') }
}

function valuesOf({ written }: ReportView): Values {
  const picked = <One extends { until: string }>(one: One) => ({ ...one, until: dayjs(one.until) })
  return {
    conclusion: written.conclusion,
    measures: written.measures.map(picked),
    followUps: written.followUps.map(picked),
  }
}

/** Measures; those of this month may be added and taken away, those of last month are followed up. */
function Rows({ name }: { name: 'measures' | 'followUps' }) {
  const { say } = useReportWords()
  const isNew = name === 'measures'
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <Form.Item label={say(`reportPage.${name}`)}>
          {fields.map(({ key, name: at }) => (
            <Flex key={key} gap={8} wrap align="baseline">
              <RowFields at={at} isNew={isNew} />
              {isNew ? (
                <Button
                  type="text"
                  aria-label={`${say('reportPage.remove')} ${at + 1}`}
                  icon={<MinusCircleOutlined aria-hidden />}
                  onClick={() => remove(at)}
                />
              ) : null}
            </Flex>
          ))}
          {isNew ? (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ what: '', who: '' })}>
              {say('reportPage.add')}
            </Button>
          ) : null}
        </Form.Item>
      )}
    </Form.List>
  )
}

function RowFields({ at, isNew }: { at: number; isNew: boolean }) {
  const { say } = useReportWords()
  const field = (name: string) => ({ 'aria-label': `${say(`reportPage.${name}`)} ${at + 1}` })
  const needed = (name: string) => [
    { required: true, message: say('moveForm.required', { label: say(`reportPage.${name}`) }) },
  ]
  return (
    <>
      <Form.Item name={[at, 'what']} rules={needed('what')} className="report-what">
        <Input maxLength={500} placeholder={say('reportPage.what')} {...field('what')} />
      </Form.Item>
      <Form.Item name={[at, 'who']} rules={needed('who')}>
        <Input maxLength={100} placeholder={say('reportPage.who')} {...field('who')} />
      </Form.Item>
      <Form.Item name={[at, 'until']} rules={needed('until')}>
        <DatePicker placeholder={say('reportPage.until')} {...field('until')} />
      </Form.Item>
      {isNew ? null : <CameFields at={at} />}
    </>
  )
}

function CameFields({ at }: { at: number }) {
  const { say } = useReportWords()
  const options = measureOutcomes.map((value) => ({ value, label: say(`reportPage.outcome.${value}`) }))
  return (
    <>
      <Form.Item name={[at, 'came']}>
        <Select options={options} aria-label={`${say('reportPage.came')} ${at + 1}`} />
      </Form.Item>
      <Form.Item name={[at, 'note']} className="report-what">
        <Input
          maxLength={200}
          placeholder={say('reportPage.note')}
          aria-label={`${say('reportPage.note')} ${at + 1}`}
        />
      </Form.Item>
    </>
  )
}
