import { InboxOutlined } from '@ant-design/icons'
import { Typography, Upload } from 'antd'
import { useWords } from '../../language.ts'

type Props = {
  /** What the sheet may hold. */
  readonly hint: string
  readonly isPending: boolean
  readonly onFile: (file: File) => void
}

/** Where a spreadsheet is chosen or dropped. */
export function ChooseSheet({ hint, isPending, onFile }: Props) {
  const { say } = useWords()
  return (
    <Upload.Dragger
      accept=".xlsx,.csv"
      showUploadList={false}
      disabled={isPending}
      beforeUpload={(file) => {
        onFile(file)
        return Upload.LIST_IGNORE
      }}
      aria-label={say('import.choose')}
    >
      <Typography.Text>
        <InboxOutlined aria-hidden /> {say('import.choose')}
      </Typography.Text>
      <br />
      <Typography.Text type="secondary">{hint}</Typography.Text>
    </Upload.Dragger>
  )
}
