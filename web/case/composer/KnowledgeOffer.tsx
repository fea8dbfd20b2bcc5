import { useQuery } from '@tanstack/react-query'
import { LEAST_CHARACTERS, suggestionsQuery } from '../../knowledge/suggestion-queries.ts'
import { usedTogether } from '../../knowledge/used-versions.ts'
import { useWords } from '../../language.ts'
import { write } from './keep.ts'
import type { OfferProps } from './Offer.tsx'
import { OfferList } from './OfferList.tsx'
import { sheetOf } from './sheets.ts'

/** Articles like what is asked for, or like what the case says; the answer of the chosen one goes into the text, and counts when that is sent. */
export function KnowledgeOffer({ view, sheet, trigger, onPut, onClose, area }: OfferProps) {
  const { say } = useWords()
  const { category, kind, intake } = view
  const isAsked = trigger.typed.length >= LEAST_CHARACTERS
  const text = isAsked ? trigger.typed : `${trigger.typed}\n${intake.description}`
  const { data, isPending } = useQuery(suggestionsQuery({ text, category, kind }))
  return (
    <OfferList
      items={(data ?? []).slice(0, 8)}
      label={say('suggestion.title')}
      keyOf={(one) => one.id}
      render={(one) => <strong>{one.title}</strong>}
      preview={(one) => <p className="phrase-filled">{one.answer}</p>}
      onChoose={(one) => {
        onPut(one.answer, trigger.from, trigger.to)
        const from = { article: one.id, no: one.version }
        write(sheet, { used: usedTogether(sheetOf(sheet).written.used, [from]) })
      }}
      onClose={onClose}
      area={area}
      isWaiting={isPending}
    />
  )
}
