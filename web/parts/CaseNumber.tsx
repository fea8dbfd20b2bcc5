import { Typography } from 'antd'
import { useWords } from '../language.ts'

/** The number of a case, large, with a button that copies it. */
export function CaseNumber({ number }: { number: string }) {
  const { say } = useWords()
  return (
    <Typography.Text
      strong
      className="number case-number"
      copyable={{ text: number, tooltips: [say('frame.copy'), say('frame.copied')] }}
    >
      {number}
    </Typography.Text>
  )
}
