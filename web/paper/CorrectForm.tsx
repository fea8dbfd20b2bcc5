import { Form, Input, Modal } from 'antd'
import { type PaperColumn, paperColumns, paperTitles } from '#contract/paper/paper-words.ts'
import type { FormView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { usePileMoves } from './paper-queries.ts'

type Props = { readonly pile: string; readonly form: FormView; readonly onClose: () => void }

/** Puts a row right, cell by cell; what is wrong stands below each. */
export function CorrectForm({ pile, form, onClose }: Props) {
  const { say, either } = useWords()
  const [fields] = Form.useForm<Record<PaperColumn, string>>()
  const { correct } = usePileMoves(pile)
  const save = async (cells: Record<PaperColumn, string>) => {
    await correct.mutateAsync({ line: form.line, cells: filled(cells) })
    onClose()
  }
  return (
    <Modal
      open
      title={say('paper.correctTitle', { line: form.line })}
      okText={say('paper.save')}
      confirmLoading={correct.isPending}
      onOk={fields.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={fields}
        layout="vertical"
        initialValues={form.cells ?? {}}
        onFinish={(cells) => void save(cells).catch(() => {})}
      >
        {paperColumns.map((column) => {
          const fault = form.faults.find((one) => one.column === column)
          return (
            <Form.Item
              key={column}
              name={column}
              label={either(paperTitles[column])}
              {...(fault ? { validateStatus: 'error' as const, extra: say(`paper.why.${fault.why}`) } : {})}
            >
              {column === 'description' ? <Input.TextArea autoSize maxLength={8000} /> : <Input />}
            </Form.Item>
          )
        })}
      </Form>
      <Trouble error={correct.error} />
    </Modal>
  )
}

function filled(cells: Partial<Record<PaperColumn, string>>): Partial<Record<PaperColumn, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text))
}
