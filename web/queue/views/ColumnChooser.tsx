import { TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'

const Columns = later(async () => (await import('./Columns.tsx')).Columns)

/** Which columns a list shows, in which order and how wide, and how high its rows are. */
export function ColumnChooser() {
  const { say } = useWords()
  return (
    <Popover trigger="click" placement="bottomRight" title={say('view.columns')} content={<Columns />}>
      <Button size="small" icon={<TableOutlined aria-hidden />}>
        {say('view.columns')}
      </Button>
    </Popover>
  )
}
