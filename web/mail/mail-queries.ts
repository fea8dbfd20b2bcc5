import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import type { MailList } from '#contract/mail/enums.ts'
import { addMailbox, changeMailbox, listMailboxes, type MailboxForm } from '#contract/mail/mailboxes.ts'
import { decideMail, listMails, showMail } from '#contract/mail/mails.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Mail of one list, page after page. */
export function mailsQuery(list: MailList) {
  return infiniteQueryOptions({
    queryKey: [...keys.mails, list],
    queryFn: ({ pageParam: after }) => call(listMails, { query: { list, ...(after ? { after } : {}) } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    refetchInterval: 30_000,
  })
}

/** One mail with its words. */
export function mailQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.mails, 'one', id],
    queryFn: () => call(showMail, { params: { id } }),
  })
}

/** Decides on a mail that waits. */
export function useDecision(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof decideMail>) => call(decideMail, { params: { id }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mails }),
  })
}

/** The mailboxes that one looks after. */
export const mailboxesQuery = queryOptions({
  queryKey: keys.mailboxes,
  queryFn: () => call(listMailboxes),
  select: ({ mailboxes }) => mailboxes,
})

/** Adds a mailbox to a window, or changes one. */
export function useWriteMailbox(id: string | null) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ window, ...form }: MailboxForm & { readonly window: string }) =>
      id === null
        ? call(addMailbox, { body: { ...form, window } })
        : call(changeMailbox, { params: { id }, body: form }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mailboxes }),
  })
}
