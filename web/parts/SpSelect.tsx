import { Select, type SelectProps } from 'antd'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { useSpell } from '../palette/spelling.ts'
import { isFoundBy } from './found-by.ts'

/** A service provider, found by name, code or pinyin. Takes its value from the form around it. */
export function SpSelect(props: Omit<SelectProps<string>, 'options' | 'showSearch'>) {
  const { say } = useWords()
  const providers = useOrganisations('serviceProvider')
  const spell = useSpell()
  const options = providers.map((one) => ({
    value: one.id,
    label: `${one.name}${one.sp ? ` · ${one.sp.code}` : ''}`,
    disabled: one.status === 'retired',
  }))
  return (
    <Select<string>
      allowClear
      placeholder={say('intake.spHint')}
      {...props}
      showSearch={{
        filterOption: (typed, option) => isFoundBy(typed, String(option?.label ?? ''), spell),
      }}
      options={options}
    />
  )
}
