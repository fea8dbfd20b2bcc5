import { CloseOutlined } from '@ant-design/icons'
import { Button, Flex, Progress, Typography } from 'antd'
import { ChosenPicture } from '../../attachment/ChosenPicture.tsx'
import { sizeWords } from '../../attachment/size-words.ts'
import { useWords } from '../../language.ts'
import { Refused } from '../../refused.ts'
import { type ChosenFile, MOST_AT_ONCE, removeFile } from './chosen-files.ts'
import { useSheet } from './sheets.ts'

/** The files that go with it: how large, how far, and off again as long as they have not gone. */
export function ChosenFiles({ sheet, tooMuch }: { sheet: string; tooMuch: readonly string[] }) {
  const { say } = useWords()
  const files = useSheet(sheet, (one) => one.files)
  const isLocked = useSheet(sheet, ({ sending }) => sending?.state === 'going')
  if (files.length === 0 && tooMuch.length === 0) return null
  return (
    <div>
      {tooMuch.length > 0 ? (
        <Typography.Text type="danger" role="alert">
          {say('composer.files.notTaken', { names: tooMuch.join('、'), most: MOST_AT_ONCE })}
        </Typography.Text>
      ) : null}
      {files.length > 0 ? (
        <ul className="composer-files" aria-label={say('composer.files.title')}>
          {files.map((one) => (
            <FileLine key={one.id} one={one} sheet={sheet} isLocked={isLocked} />
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? (
        <Typography.Text type="secondary">
          <small>{say('composer.files.hint')}</small>
        </Typography.Text>
      ) : null}
    </div>
  )
}

function FileLine({ one, sheet, isLocked }: { one: ChosenFile; sheet: string; isLocked: boolean }) {
  const { say, told } = useWords()
  const { id, file, state, sent, error } = one
  const words = error instanceof Refused ? told(error) : say(`composer.files.state.${state}`)
  return (
    <li>
      <Flex gap={8} align="center" wrap>
        <ChosenPicture file={file} />
        <span className="composer-file-name">{file.name}</span>
        <Typography.Text type={state === 'failed' ? 'danger' : 'secondary'}>
          {sizeWords(say, file.size)} · {words}
        </Typography.Text>
        {state === 'going' ? (
          <Progress
            percent={Math.round(sent * 100)}
            size="small"
            className="composer-progress"
            aria-label={say('composer.files.progress', { name: file.name })}
          />
        ) : null}
        {state === 'there' || isLocked ? null : (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={say('composer.files.remove', { name: file.name })}
            onClick={() => removeFile(sheet, id)}
          />
        )}
      </Flex>
    </li>
  )
}
