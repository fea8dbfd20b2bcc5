import { Alert, Flex, Modal, Typography } from 'antd'
import { useWords } from '../../language.ts'
import { fullTime } from '../../operator-time.ts'

type Props = {
  readonly name: string
  readonly invitation: { readonly token: string; readonly expiresAt: string; readonly renews: boolean }
  readonly onClose: () => void
}

/** The link by which somebody sets their password: shown once, to be handed over. */
export function InvitationLink({ name, invitation, onClose }: Props) {
  const { say } = useWords()
  // Behind the #, which a browser sends to nobody and which stands in no log.
  const link = `${window.location.origin}/invitation#${invitation.token}`
  return (
    <Modal
      open
      title={say(invitation.renews ? 'network.renewed' : 'network.invited', { name })}
      okText={say('network.handedOver')}
      onOk={onClose}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      mask={{ closable: false }}
    >
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={say('network.invitedHint', { at: fullTime(invitation.expiresAt) })}
          description={invitation.renews ? say('network.renewedHint') : undefined}
        />
        <Typography.Text copyable code className="wrap-anywhere">
          {link}
        </Typography.Text>
      </Flex>
    </Modal>
  )
}
