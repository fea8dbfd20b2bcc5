import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { type Copy, copies } from './copied-words.ts'

type Props = { view: CaseView; copy: (what: Copy) => void }

/** The number of the case: pressing it copies it; behind the caret the number with more beside it. */
export function CopyNumber({ view, copy }: Props) {
  const { say } = useWords()
  const items = copies.map((key) => ({ key, label: say(`case.copy.${key}`) }))
  return (
    <Space.Compact className="copy-number">
      <Button
        type="text"
        className="number case-number"
        title={say('case.copy.number')}
        onClick={() => copy('number')}
      >
        {view.number}
      </Button>
      <Dropdown menu={{ items, onClick: ({ key }) => copy(key as Copy) }} trigger={['click']}>
        <Button type="text" size="small" icon={<DownOutlined aria-hidden />} aria-label={say('frame.copy')} />
      </Dropdown>
    </Space.Compact>
  )
}
