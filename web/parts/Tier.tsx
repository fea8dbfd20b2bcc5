import { Tag } from 'antd'
import { useWords } from '../language.ts'

/** The tier of an organisation in a word; SPs and departments stand beside the tiers. */
export function TierTag({ tier }: { tier: number | null }) {
  const { say } = useWords()
  return (
    <Tag className={`tier tier-${tier ?? 'sp'}`} variant="outlined">
      {say(`tier.${tier ?? 'sp'}`)}
    </Tag>
  )
}
