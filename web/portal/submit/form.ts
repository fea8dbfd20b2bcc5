import type { CustomerAccount } from '#contract/portal/account.ts'
import type { PortalForm } from '#contract/portal/window.ts'
import type { PortalWords } from '../../words/portal-zh.ts'
import type { No } from '../ask.ts'
import type { Offer } from '../Portal.tsx'

/** What is typed, as it is typed. */
export type Typed = Readonly<Record<FieldName, string>> & { readonly kind: PortalForm['kind'] }

export type FieldName = keyof PortalWords['field']

/** What is wrong, by the field. */
export type Wrong = Partial<Readonly<Record<FieldName, string>>>

export const nothingTyped: Typed = {
  ...{ kind: 'complaint', account: '', consumedAt: '', serviceContent: '', description: '' },
  ...{ phone: '', mail: '', name: '', province: '', city: '' },
}

type Known = CustomerAccount | null | undefined

/** What is typed, with what an account keeps wherever nothing is. */
export function filledIn(typed: Typed, account: Known): Typed {
  if (!account) return typed
  const { name, account: own, province, city, other } = account.kept
  const isMail = account.contact.includes('@')
  const place = typed.province === '' ? { province: province ?? '', city: city ?? '' } : {}
  return {
    ...typed,
    ...place,
    name: typed.name || (name ?? ''),
    account: typed.account || (own ?? ''),
    phone: typed.phone || (isMail ? (other ?? '') : account.contact),
    mail: typed.mail || (isMail ? account.contact : (other ?? '')),
  }
}

/** Whether a field must be filled in; of the two ways to be reached one is enough. */
export function isRequired(field: FieldName, { kind, province, mail }: Typed, { required }: Offer): boolean {
  if (field === 'phone') return required[kind].includes('contact') && mail.trim() === ''
  if (field === 'city') return province !== ''
  return required[kind].includes(field)
}

/** What can be seen to be wrong before anybody is asked; the server looks at all of it again. */
export function wrongIn(typed: Typed, offer: Offer, w: PortalWords): Wrong {
  const fields = Object.keys(w.field) as FieldName[]
  const empty = fields.filter((one) => isRequired(one, typed, offer) && typed[one].trim() === '')
  const found: Record<string, string> = Object.fromEntries(
    empty.map((one) => [one, one === 'phone' ? w.needReach : w.fillIn(w.field[one])]),
  )
  const digits = typed.phone.replace(/\D/g, '').length
  if (typed.phone.trim() !== '' && (digits < 7 || digits > 15)) found.phone = w.wrong(w.field.phone)
  if (typed.mail.trim() !== '' && !/^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i.test(typed.mail.trim()))
    found.mail = w.wrong(w.field.mail)
  if (typed.consumedAt !== '' && Date.parse(instantOf(typed.consumedAt)) > Date.now())
    found.consumedAt = w.inFuture
  return found
}

/** What the server says is wrong, by the field it belongs to on the page. */
export function wrongBy(no: No, language: 'zh' | 'en', w: PortalWords): Wrong {
  if (no.code === 'notInFuture') return { consumedAt: w.inFuture }
  const fields = no.fields ?? []
  return Object.fromEntries(
    fields.map((one) => [one.field === 'contact' ? 'phone' : one.field, one[language]]),
  )
}

/** What is typed as the server takes it: what was left empty is not said. */
export function said(typed: Typed): PortalForm {
  const { kind, consumedAt, ...texts } = typed
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== '')
  return {
    ...(Object.fromEntries(given) as Partial<PortalForm>),
    kind,
    ...(consumedAt === '' ? {} : { consumedAt: instantOf(consumedAt) }),
  }
}

/** A wall clock time is meant as the operator's. */
function instantOf(typed: string): string {
  return `${typed.length === 16 ? `${typed}:00` : typed}+08:00`
}
