import { InboxOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Flex, Typography, Upload } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { sendFile } from './attachment-queries.ts'

/** Adds files: chosen, dropped or pasted. What an SP sends is its own to read again, so it has nothing to mark. */
export function AddFiles({ number, forSp }: { number: string; forSp: boolean }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [forPartner, setForPartner] = useState(false)
  const { mutate, variables, isPending, error } = useMutation({
    // One after the other: a line from a counter is thin.
    scope: { id: `files of ${number}` },
    mutationFn: (file: File) => sendFile(number, file, forPartner),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.attachments(number) }),
  })
  return (
    <Flex vertical gap={8}>
      <Upload.Dragger
        multiple
        pastable
        showUploadList={false}
        beforeUpload={(file) => {
          mutate(file)
          return Upload.LIST_IGNORE
        }}
        aria-label={say('attachment.add')}
      >
        <Typography.Text>
          <InboxOutlined aria-hidden />{' '}
          {isPending ? say('attachment.adding', { name: variables.name }) : say('attachment.add')}
        </Typography.Text>
        <br />
        <Typography.Text type="secondary">{say('attachment.limits')}</Typography.Text>
      </Upload.Dragger>
      {forSp ? null : (
        <Checkbox checked={forPartner} onChange={({ target }) => setForPartner(target.checked)}>
          {say('attachment.forPartner')}
        </Checkbox>
      )}
      <Trouble error={error} />
    </Flex>
  )
}
