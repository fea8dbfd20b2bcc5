import { Alert, Flex, Modal, Typography } from 'antd'
import { useWords } from '../language.ts'

/** The key, this once. */
export function KeyShown({ name, token, onClose }: { name: string; token: string; onClose: () => void }) {
  const { say } = useWords()
  return (
    <Modal
      open
      title={say('key.made', { name })}
      okText={say('key.kept')}
      onOk={onClose}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      mask={{ closable: false }}
    >
      <Flex vertical gap={12}>
        <Alert type="warning" showIcon title={say('key.shownOnce')} />
        <Typography.Text copyable code className="wrap-anywhere">
          {token}
        </Typography.Text>
      </Flex>
    </Modal>
  )
}
