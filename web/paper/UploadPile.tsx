import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Typography, Upload } from 'antd'
import { useState } from 'react'
import { MOST_FORMS } from '#contract/paper/paper-words.ts'
import { useWords } from '../language.ts'
import { NoSheet } from '../network/import/read-sheet.ts'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { keepFile } from './keep-file.ts'
import { sendPile } from './paper-queries.ts'
import { readForms, titlesOfPaper } from './read-forms.ts'

/** A table of paper forms is chosen, sent in and looked at; nothing becomes a case by that. */
export function UploadPile() {
  const { say } = useWords()
  const navigate = useNavigate()
  const [sent, setSent] = useState<{ done: number; all: number } | null>(null)
  const send = useMutation({
    mutationFn: async (file: File) => {
      const forms = await readForms(file)
      setSent({ done: 0, all: forms.length })
      return sendPile(file.name.slice(0, 200), forms, (done) => setSent({ done, all: forms.length }))
    },
    onSuccess: (id) => navigate({ ...paths.pile(id) }),
    onError: () => setSent(null),
  })
  const isSent = sent !== null && sent.done === sent.all
  return (
    <section className="pile-upload">
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={send.isPending}
        beforeUpload={(file) => {
          send.mutate(file)
          return Upload.LIST_IGNORE
        }}
        aria-label={say('paper.choose')}
      >
        <Typography.Text>
          <InboxOutlined aria-hidden /> {say('paper.choose')}
        </Typography.Text>
        <br />
        <Typography.Text type="secondary" aria-live="polite">
          {sent === null
            ? say('paper.hint', { n: MOST_FORMS })
            : say(isSent ? 'paper.checking' : 'paper.sending', sent)}
        </Typography.Text>
      </Upload.Dragger>
      <Template />
      {send.error instanceof NoSheet ? (
        <Alert type="error" showIcon role="alert" title={say(`noPaperSheet.${send.error.message}`)} />
      ) : (
        <Trouble error={send.error} />
      )}
    </section>
  )
}

function Template() {
  const { say, language } = useWords()
  const titles = titlesOfPaper(language).join(',')
  return (
    <Button
      type="link"
      className="at-start"
      icon={<DownloadOutlined aria-hidden />}
      onClick={() => keepFile('paper-forms.csv', `\ufeff${titles}\r\n`, 'text/csv')}
    >
      {say('paper.template')}
    </Button>
  )
}
