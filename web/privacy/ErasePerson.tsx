import { Alert, Button, Popconfirm } from 'antd'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useErasePerson, type Whose } from './person-queries.ts'

type Props = { whose: Whose; onErased: (numbers: readonly string[]) => void }

/** Erases a person in what has ended, once it was said twice; what stays is shown with the reason. */
export function ErasePerson({ whose, onErased }: Props) {
  const { say, either } = useWords()
  const { mutate, isPending, data, error } = useErasePerson()
  if (data) {
    const kept = data.kept.map((one) => `${one.number} ${either(one)}`).join('; ')
    return (
      <Alert
        type="success"
        showIcon
        title={say('held.erased', { n: data.forgotten.length })}
        description={kept ? `${say('held.kept')} ${kept}` : undefined}
      />
    )
  }
  return (
    <>
      <Popconfirm
        title={say('held.eraseAbout')}
        okText={say('held.eraseSure')}
        okButtonProps={{ danger: true }}
        styles={{ container: { maxWidth: 420 } }}
        onConfirm={() => mutate(whose, { onSuccess: ({ forgotten }) => onErased(forgotten) })}
      >
        <Button danger loading={isPending}>
          {say('held.erase')}
        </Button>
      </Popconfirm>
      <Trouble error={error} />
    </>
  )
}
