import { Alert, Button } from 'antd'
import { useWords } from '../language.ts'

/** In the place of a part that could not be loaded: most likely there is a newer build. */
export function PartMissing() {
  const { say } = useWords()
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say('frame.partMissing')}
      action={
        <Button size="small" onClick={() => location.reload()}>
          {say('frame.reload')}
        </Button>
      }
    />
  )
}
