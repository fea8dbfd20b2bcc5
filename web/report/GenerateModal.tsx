import { App, DatePicker, Form, InputNumber, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { Report } from '#contract/report/reports.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { toPick } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { serverNow } from '../server-clock.ts'
import { useActing } from '../session/me.ts'
import { useGenerate } from './report-queries.ts'
import { useReportWords } from './report-words.ts'

type Values = { organisation: string; period: Dayjs; averageActiveUsers?: number | null }

/** Draws up the figures of a month that is over. */
export function GenerateModal({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (report: Report) => void
}) {
  const { say } = useReportWords()
  const { message } = App.useApp()
  const acting = useActing()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const generate = useGenerate()
  const lastMonth = toPick(serverNow()).subtract(1, 'month')
  const send = ({ organisation, period, averageActiveUsers }: Values) =>
    generate.mutate(
      { organisation, period: period.format('YYYY-MM'), averageActiveUsers: averageActiveUsers ?? null },
      {
        onSuccess: (report) => {
          void message.success(say('report.generated'))
          onClose()
          onDone(report)
        },
        onError: showRefusal,
      },
    )
  return (
    <Modal
      open
      title={say('report.generate')}
      okText={say('report.generate')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={generate.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ organisation: acting?.organisation, period: lastMonth }}
        onFinish={send}
      >
        <GenerateFields />
        <Trouble error={generate.error} />
      </Form>
    </Modal>
  )
}

function GenerateFields() {
  const { say } = useReportWords()
  const acting = useActing()
  const windows = useOrganisations('serviceWindow')
  const own = acting ? [{ value: acting.organisation, label: acting.name }] : []
  const others = windows.filter((one) => one.id !== acting?.organisation)
  const lastMonth = toPick(serverNow()).subtract(1, 'month')
  return (
    <>
      <Form.Item name="organisation" label={say('report.organisation')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[...own, ...others.map((one) => ({ value: one.id, label: one.name }))]}
        />
      </Form.Item>
      <Form.Item name="period" label={say('report.period')} rules={[{ required: true }]}>
        <DatePicker picker="month" className="wide" disabledDate={(day) => day.isAfter(lastMonth, 'month')} />
      </Form.Item>
      <Form.Item
        name="averageActiveUsers"
        label={say('report.averageActiveUsers')}
        extra={say('report.averageActiveUsersHint')}
      >
        <InputNumber min={0} className="wide" />
      </Form.Item>
    </>
  )
}
