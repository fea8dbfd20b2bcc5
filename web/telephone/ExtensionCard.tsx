import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Form, Input, Typography } from 'antd'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useActing } from '../session/me.ts'
import { extensionQuery, keepMyExtension } from './call-queries.ts'

/** At which telephone one sits, so that calls come to one's page. */
export function ExtensionCard() {
  const organisation = useActing()?.organisation
  const { data } = useQuery({ ...extensionQuery(organisation ?? ''), enabled: organisation !== undefined })
  if (organisation === undefined || !data) return null
  return <Extension key={organisation} organisation={organisation} first={data.extension} />
}

function Extension({ organisation, first }: { organisation: string; first: string | null }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const { queryKey } = extensionQuery(organisation)
  const keep = useMutation({
    mutationFn: (extension: string | null) => keepMyExtension(extension),
    onSuccess: (kept) => queries.setQueryData(queryKey, kept),
  })
  return (
    <Card size="small" title={say('call.extension')}>
      <Form
        className="account-form"
        layout="vertical"
        initialValues={{ extension: first ?? '' }}
        onFinish={({ extension }: { extension: string }) => keep.mutate(extension.trim() || null)}
      >
        <Form.Item
          name="extension"
          label={say('call.myExtension')}
          extra={say('call.extensionHint')}
          rules={[{ pattern: /^[0-9*#]{2,12}$/, message: say('call.extensionForm') }]}
        >
          <Input maxLength={12} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Trouble error={keep.error} />
        <Flex gap={8} align="center">
          <Button htmlType="submit" loading={keep.isPending}>
            {say('call.keepExtension')}
          </Button>
          <Typography.Text type="secondary" role="status">
            {keep.isSuccess ? say('call.extensionKept') : ''}
          </Typography.Text>
        </Flex>
      </Form>
    </Card>
  )
}
