import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Flex, Upload } from 'antd'
import { type Receipt, verifyReceipt } from '#contract/paper/work-on-pile.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Refused } from '../refused.ts'

/** Has the server say whether a receipt was signed here and is as it was. */
export function VerifyReceipt({ receipt }: { receipt: Receipt }) {
  const { say } = useWords()
  const verify = useVerifying()
  return (
    <Flex vertical gap={8}>
      <Button
        className="at-start no-print"
        icon={<SafetyCertificateOutlined aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate(receipt)}
      >
        {say('paperReceipt.verify')}
      </Button>
      <Said verify={verify} />
    </Flex>
  )
}

/** The same for a receipt that somebody hands in as a file. */
export function VerifyFile() {
  const { say } = useWords()
  const verify = useVerifying()
  const read = async (file: File) => {
    const text = await file.text()
    verify.mutate(receiptIn(text) ?? ({} as Receipt))
  }
  return (
    <Flex vertical gap={8}>
      <Upload
        accept=".json"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file)
          return Upload.LIST_IGNORE
        }}
      >
        <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={verify.isPending}>
          {say('paperReceipt.verifyFile')}
        </Button>
      </Upload>
      <Said verify={verify} />
    </Flex>
  )
}

function useVerifying() {
  return useMutation({ mutationFn: (receipt: Receipt) => call(verifyReceipt, { body: receipt }) })
}

function Said({ verify }: { verify: ReturnType<typeof useVerifying> }) {
  const { say } = useWords()
  const { data, error } = verify
  // What does not even look like a receipt is turned away at the door.
  if (error instanceof Refused && error.status < 500 && error.code !== 'notSignedIn')
    return <Alert type="error" showIcon role="alert" title={say('paperReceipt.noReceipt')} />
  if (error) return <Trouble error={error} />
  if (!data) return null
  const words = data.isGenuine
    ? data.isKept
      ? 'paperReceipt.genuine'
      : 'paperReceipt.genuineElsewhere'
    : 'paperReceipt.forged'
  return <Alert type={data.isGenuine ? 'success' : 'error'} showIcon role="status" title={say(words)} />
}

function receiptIn(text: string): Receipt | null {
  try {
    return JSON.parse(text) as Receipt
  } catch {
    return null
  }
}
