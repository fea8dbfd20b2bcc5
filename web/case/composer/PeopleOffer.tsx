import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { listMentionable } from '#contract/case/mentionable.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { keys } from '../../queries.ts'
import { write } from './keep.ts'
import type { OfferProps } from './Offer.tsx'
import { OfferList } from './OfferList.tsx'
import { sheetOf } from './sheets.ts'

function mentionableQuery(number: string, typed: string) {
  return queryOptions({
    queryKey: [...keys.case(number), 'people', typed],
    queryFn: () => call(listMentionable, { params: { number }, query: typed ? { typed } : {} }),
    select: ({ people }) => people,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** People who see the case, to be named: it reaches them. */
export function PeopleOffer({ view, sheet, trigger, onPut, onClose, area }: OfferProps) {
  const { say } = useWords()
  const { data, isPending } = useQuery(mentionableQuery(view.number, trigger.typed))
  return (
    <OfferList
      items={(data ?? []).slice(0, 8)}
      label={say('composer.offer.people')}
      keyOf={(one) => one.person}
      render={(one) => (
        <>
          <strong>{one.name}</strong> <small>{one.organisationName}</small>
        </>
      )}
      onChoose={({ person, organisation, name }) => {
        write(sheet, { mentions: [...sheetOf(sheet).written.mentions, { person, organisation, name }] })
        onPut(`@${name} `, trigger.from, trigger.to)
      }}
      onClose={onClose}
      area={area}
      isWaiting={isPending}
    />
  )
}
