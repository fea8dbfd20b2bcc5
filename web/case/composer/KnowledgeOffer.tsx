import { useQuery } from '@tanstack/react-query'
import { LEAST_CHARACTERS, suggestionsQuery, useCredit } from '../../knowledge/suggestion-queries.ts'
import { useWords } from '../../language.ts'
import type { OfferProps } from './Offer.tsx'
import { OfferList } from './OfferList.tsx'

/** Articles like what is asked for, or like what the case says; the answer of the chosen one goes into the text. */
export function KnowledgeOffer({ view, trigger, onPut, onClose, area }: OfferProps) {
  const { say } = useWords()
  const { number, category, kind, intake } = view
  const isAsked = trigger.typed.length >= LEAST_CHARACTERS
  const text = isAsked ? trigger.typed : `${trigger.typed}\n${intake.description}`
  const { data, isPending } = useQuery(suggestionsQuery({ text, category, kind }))
  const credit = useCredit(number)
  return (
    <OfferList
      items={(data ?? []).slice(0, 8)}
      label={say('suggestion.title')}
      keyOf={(one) => one.id}
      render={(one) => <strong>{one.title}</strong>}
      preview={(one) => <p className="phrase-filled">{one.answer}</p>}
      onChoose={(one) => {
        credit.mutate({ article: one.id, no: one.version, way: 'used' })
        onPut(one.answer, trigger.from, trigger.to)
      }}
      onClose={onClose}
      area={area}
      isWaiting={isPending}
    />
  )
}
