import { useQuery } from '@tanstack/react-query'
import { App, Tag } from 'antd'
import type { Phrase } from '#contract/phrase/phrases.ts'
import { useWords } from '../../language.ts'
import { useSpell } from '../../palette/spelling.ts'
import { Filled } from '../../phrase/Filled.tsx'
import { filled } from '../../phrase/fill.ts'
import { phrasesQuery, takeInCase } from '../../phrase/phrase-queries.ts'
import { useCaseValues } from '../../phrase/use-case-values.ts'
import { queries } from '../../queries.ts'
import { Refused } from '../../refused.ts'
import type { OfferProps } from './Offer.tsx'
import { OfferList } from './OfferList.tsx'

/** Phrases by their name, their words or how they are spelled; filled from this case before they are chosen. */
export function PhraseOffer({ view, trigger, onPut, onClose, area }: OfferProps) {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const spell = useSpell()
  const values = useCaseValues(view)
  const { data, isPending } = useQuery(phrasesQuery)
  const typed = trigger.typed.toLowerCase()
  const fits = ({ name, content }: Phrase) =>
    [name, content, spell(name)].some((one) => one.toLowerCase().includes(typed))
  const choose = async (phrase: Phrase) => {
    onClose()
    try {
      const { content } = await takeInCase(view.number, phrase)
      onPut(filled(content, values), trigger.from, trigger.to)
      void queries.invalidateQueries(phrasesQuery)
    } catch (error) {
      if (error instanceof Refused) void message.error(told(error))
    }
  }
  return (
    <OfferList
      items={(data?.phrases ?? []).filter(fits).slice(0, 8)}
      label={say('composer.offer.phrases')}
      keyOf={(one) => one.id}
      render={(one) => (
        <>
          <strong>{one.name}</strong> <small>{say(`phrase.scope.${one.scope}`)}</small>
          {one.promisesMoney ? <Tag color="orange">{say('phrase.needsApproval')}</Tag> : null}
        </>
      )}
      preview={(one) => <Filled content={one.content} values={values} />}
      onChoose={(one) => void choose(one)}
      onClose={onClose}
      area={area}
      isWaiting={isPending}
    />
  )
}
