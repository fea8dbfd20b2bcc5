import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, InputNumber, Segmented } from 'antd'
import { type ColumnName, columnNames, densities } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { plainLook, setLook, useLook } from './look.ts'

/** The columns of a list to choose from, in their order. */
export function Columns() {
  const { say } = useWords()
  const look = useLook()
  const shown = look.columns.map((one) => one.name)
  const hidden = columnNames.filter((name) => !shown.includes(name))
  return (
    <Flex vertical gap={4} className="columns">
      <Segmented
        aria-label={say('view.density')}
        value={look.density}
        options={densities.map((value) => ({ value, label: say(`view.densityName.${value}`) }))}
        onChange={(density) => setLook({ ...look, density })}
      />
      {shown.map((name, at) => (
        <ShownColumn key={name} name={name} at={at} />
      ))}
      {hidden.map((name) => (
        <Checkbox
          key={name}
          checked={false}
          onChange={() => setLook({ ...look, columns: [...look.columns, { name }] })}
        >
          {say(`view.column.${name}`)}
        </Checkbox>
      ))}
      <Button size="small" type="link" onClick={() => setLook(plainLook)}>
        {say('view.plain')}
      </Button>
    </Flex>
  )
}

function ShownColumn({ name, at }: { name: ColumnName; at: number }) {
  const { say } = useWords()
  const look = useLook()
  const { columns } = look
  const put = (next: typeof columns) => setLook({ ...look, columns: next })
  const own = columns[at] ?? { name }
  const label = say(`view.column.${name}`)
  const moved = (by: number) => columns.toSpliced(at, 1).toSpliced(at + by, 0, own)
  return (
    <Flex gap={4} align="center">
      <Checkbox
        checked
        disabled={columns.length === 1}
        className="grow"
        onChange={() => put(columns.toSpliced(at, 1))}
      >
        {label}
      </Checkbox>
      <InputNumber
        size="small"
        aria-label={say('view.widthOf', { column: label })}
        placeholder={say('view.width')}
        min={60}
        max={900}
        step={20}
        precision={0}
        value={own.width ?? null}
        onChange={(width) => put(columns.toSpliced(at, 1, width === null ? { name } : { name, width }))}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={say('view.upOf', { column: label })}
        disabled={at === 0}
        onClick={() => put(moved(-1))}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={say('view.downOf', { column: label })}
        disabled={at === columns.length - 1}
        onClick={() => put(moved(1))}
      />
    </Flex>
  )
}
