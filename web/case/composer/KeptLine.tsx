import { Alert, Button, Flex } from 'antd'
import { useWords } from '../../language.ts'
import { settle } from './keep.ts'
import { useSheet } from './sheets.ts'

/** Whether what was typed is kept, and where; in a line that speaks only when it changes for the worse. */
export function KeptLine({ sheet }: { readonly sheet: string }) {
  const { say } = useWords()
  const kept = useSheet(sheet, (one) => one.kept)
  const isUnsent = useSheet(sheet, ({ written, sending }) => written.unsent === true && sending === null)
  if (isUnsent) return <small role="status">{say('composer.kept.unsent')}</small>
  if (kept === 'nothing' || kept === 'typed') return <small />
  return (
    <small className={kept === 'here' ? 'kept-here' : ''} role={kept === 'here' ? 'status' : undefined}>
      {say(`composer.kept.${kept}`)}
    </small>
  )
}

/** The same draft was typed on in another window: nothing is written over before somebody says which goes on. */
export function Elsewhere({ sheet }: { readonly sheet: string }) {
  const { say } = useWords()
  const elsewhere = useSheet(sheet, (one) => one.elsewhere)
  if (!elsewhere) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say('composer.elsewhere.title')}
      description={
        <>
          <blockquote className="composer-quote">{elsewhere.text}</blockquote>
          <Flex wrap gap={8}>
            {(['both', 'here', 'there'] as const).map((which) => (
              <Button key={which} size="small" onClick={() => settle(sheet, which)}>
                {say(`composer.elsewhere.${which}`)}
              </Button>
            ))}
          </Flex>
        </>
      }
    />
  )
}
