import { type FormEvent, useState } from 'react'
import { type CustomerAccount, keepInAccount } from '#contract/portal/account.ts'
import { ask, type No } from '../ask.ts'
import { Field } from '../Field.tsx'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { useAccount } from './account.ts'
import { Choice } from './Choice.tsx'

type Kept = CustomerAccount['kept']
type Typed = Readonly<Record<keyof Kept, string>>

/** What the customer wants kept of themselves. */
export function KeptForm({ account, offer }: { readonly account: CustomerAccount; readonly offer: Offer }) {
  const { w, told, speak } = useWords()
  const { know } = useAccount()
  const [typed, setTyped] = useState<Typed>(() => typedOf(account.kept))
  const [isKept, setKept] = useState(false)
  const [no, setNo] = useState<No | null>(null)
  const type = (field: keyof Kept, text: string) => {
    setKept(false)
    setTyped({ ...typed, [field]: text, ...(field === 'province' ? { city: '' } : {}) })
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const said = await ask(keepInAccount, { body: saidOf(typed) })
    if (!said.ok && said.no.code === 'portalNotSignedIn') return know(null)
    setNo(said.ok ? null : said.no)
    setKept(said.ok)
    if (!said.ok) return
    know(said.value)
    if (said.value.kept.language) speak(said.value.kept.language)
  }
  const isOtherWrong = no?.fields?.some((one) => one.field === 'other') ?? false
  return (
    <details className="card">
      <summary>{w.keptTitle}</summary>
      <form noValidate onSubmit={keep}>
        <p>{w.keptText}</p>
        <p role="alert" className={no && !isOtherWrong ? 'note bad' : 'note none'}>
          {no && !isOtherWrong ? told(no) : ''}
        </p>
        <Fields {...{ account, offer, typed, isOtherWrong }} onType={type} />
        <button type="submit" className="strong">
          {w.keep}
        </button>
        <p role="status">{isKept ? w.keptDone : ''}</p>
      </form>
    </details>
  )
}

type FieldsProps = {
  readonly account: CustomerAccount
  readonly offer: Offer
  readonly typed: Typed
  readonly isOtherWrong: boolean
  readonly onType: (field: keyof Kept, text: string) => void
}

function Fields({ account, offer, typed, isOtherWrong, onType }: FieldsProps) {
  const { w } = useWords()
  const other = account.contact.includes('@') ? w.keptField.otherPhone : w.keptField.otherMail
  const cities = offer.places.find((one) => one.province === typed.province)?.cities ?? []
  const about = (field: keyof Kept, name: string) => ({
    ...{ field, name, value: typed[field], onType: (text: string) => onType(field, text) },
  })
  const same = (all: readonly string[]) => all.map((one) => [one, one] as const)
  return (
    <>
      <Line {...about('name', w.field.name)} fill="name" />
      <Line {...about('account', w.field.account)} />
      <Line {...about('other', other)} error={isOtherWrong ? w.wrong(other) : undefined} />
      <div className="pair">
        <Choice
          {...about('province', w.field.province)}
          options={[['', w.notKnown], ...same(offer.places.map((one) => one.province))]}
        />
        {cities.length === 0 ? null : (
          <Choice {...about('city', w.field.city)} options={[['', w.notKnown], ...same(cities)]} />
        )}
      </div>
      <div className="pair">
        <Choice
          {...about('way', w.keptField.way)}
          options={[
            ['', w.keptWay.none],
            ...(['phone', 'mail'] as const).map((one) => [one, w.keptWay[one]] as const),
          ]}
        />
        <Choice
          {...about('language', w.keptField.language)}
          options={[
            ['', w.keptLanguage.none],
            ...(['zh', 'en'] as const).map((one) => [one, w.keptLanguage[one]] as const),
          ]}
        />
      </div>
    </>
  )
}

type LineProps = {
  readonly field: keyof Kept
  readonly name: string
  readonly value: string
  readonly fill?: string
  readonly error?: string | undefined
  readonly onType: (text: string) => void
}

function Line({ field, name, value, fill = 'off', error, onType }: LineProps) {
  return (
    <Field {...{ id: `kept-${field}`, name, error }} isRequired={false}>
      {(own) => (
        <input
          {...own}
          autoComplete={fill}
          maxLength={150}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}

function typedOf(kept: Kept): Typed {
  return Object.fromEntries(Object.entries(kept).map(([field, text]) => [field, text ?? ''])) as Typed
}

function saidOf({ way, language, ...texts }: Typed) {
  return { ...texts, way: (way || null) as Kept['way'], language: (language || null) as Kept['language'] }
}
