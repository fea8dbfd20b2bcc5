import { Button, Flex, Tag } from 'antd'
import { useWords } from '../../language.ts'
import type { Chosen } from '../route/RouteCard.tsx'
import { type Share, shares } from './entry-kind.ts'

type Props = {
  readonly share: Share
  readonly setShare: (share: Share) => void
  readonly chosen: Chosen
  readonly names: Readonly<Record<string, string>>
}

/** What of the timeline is looked at: one share of it, or what one organisation had to do with. */
export function ShareChips({ share, setShare, chosen, names }: Props) {
  const { say } = useWords()
  const { organisation, choose } = chosen
  return (
    <Flex wrap gap={4} align="center" role="group" aria-label={say('happened.shares')}>
      {shares.map((one) => (
        <Button
          key={one}
          size="small"
          shape="round"
          type={one === share ? 'primary' : 'default'}
          aria-pressed={one === share}
          onClick={() => setShare(one)}
        >
          {say(`happened.share.${one}`)}
        </Button>
      ))}
      {organisation === null ? null : (
        <Tag closable={{ 'aria-label': say('happened.everybody') }} color="blue" onClose={() => choose(null)}>
          {say('happened.onlyOf', { name: names[organisation] ?? organisation })}
        </Tag>
      )}
    </Flex>
  )
}
