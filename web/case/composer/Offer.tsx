import { KnowledgeOffer } from './KnowledgeOffer.tsx'
import type { PaneProps } from './Pane.tsx'
import { PeopleOffer } from './PeopleOffer.tsx'
import { PhraseOffer } from './PhraseOffer.tsx'
import type { Trigger } from './triggers.ts'

export type OfferProps = PaneProps & {
  readonly trigger: Trigger
  /** Puts words in the place of what was typed. */
  readonly onPut: (words: string, from: number, to: number) => void
  readonly onClose: () => void
  readonly area: () => HTMLTextAreaElement | null
}

/** What is offered for what was begun. */
export function Offer(props: OfferProps) {
  switch (props.trigger.kind) {
    case 'phrase':
      return <PhraseOffer {...props} />
    case 'person':
      return <PeopleOffer {...props} />
    case 'knowledge':
      return <KnowledgeOffer {...props} />
  }
}
