import { Button, Flex, Form, Select } from 'antd'
import { useWords } from '../language.ts'

/** Which provinces to begin with. */
export function ProvincesField({ provinces }: { provinces: readonly string[] }) {
  const { say } = useWords()
  const form = Form.useFormInstance()
  const choose = (chosen: readonly string[]) => form.setFieldValue('provinces', chosen)
  return (
    <Form.Item
      label={say('session.provinces')}
      htmlFor="provinces"
      extra={
        <Flex justify="space-between" gap={8} align="start">
          <span>{say('session.provincesHint')}</span>
          <Flex>
            <Button type="link" size="small" onClick={() => choose(provinces)}>
              {say('session.allProvinces')}
            </Button>
            <Button type="link" size="small" onClick={() => choose([])}>
              {say('session.noProvinces')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Form.Item name="provinces" noStyle>
        <Select
          id="provinces"
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder={say('session.provincesPlaceholder')}
          options={provinces.map((name) => ({ value: name, label: name }))}
        />
      </Form.Item>
    </Form.Item>
  )
}
