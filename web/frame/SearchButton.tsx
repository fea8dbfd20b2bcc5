import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useWords } from '../language.ts'
import { openPalette } from './palette-open.ts'

/** Opens the palette, and shows the key that does so. */
export function SearchButton() {
  const { say } = useWords()
  return (
    <Button className="search-button" icon={<SearchOutlined aria-hidden />} onClick={openPalette}>
      <span className="search-words">{say('palette.open')}</span>
      <span aria-hidden>
        <KeyCaps keys={['ctrl+k']} />
      </span>
    </Button>
  )
}
