import { classified } from '../door/open-door.ts'
import type { Seat } from './seats.ts'

const anything = {
  join: 'or',
  parts: [
    { field: 'sp', is: 'given' },
    { field: 'sp', is: 'empty' },
  ],
}

type Way = (seat: Seat, numbers: readonly string[]) => Promise<readonly string[]>

/** Which of all cases a way of asking gives to somebody. */
export const ways: Readonly<Record<string, Way>> = {
  list: (seat) => listed(seat, 'queue=all&state=any'),
  'search by number': async (seat, numbers) => {
    const found = await Promise.all(numbers.map((number) => listed(seat, `queue=all&number=${number}`)))
    return found.flat().sort()
  },
  // Whoever asks for one thing or its opposite asks for everything.
  'a filter that lets everything through': (seat) =>
    listed(seat, `queue=all&state=any&filter=${encodeURIComponent(JSON.stringify(anything))}`),
  'search by account': (seat) => listed(seat, `queue=all&state=any&account=${classified.customer.account}`),
  'search by a word': (seat) => searched(seat, classified.description),
  'search by the beginning of an account': (seat) => searched(seat, 'ad0731'),
  'search with a filter that lets everything through': (seat) =>
    searched(seat, classified.description, { filter: JSON.stringify(anything) }),
  'suggestions while one types': async ({ client }) => {
    const { body } = await client.post<{ cases: { number: string }[] }>('/api/search/suggestions', {
      words: classified.description,
    })
    return body.cases.map((row) => row.number).sort()
  },
  'the spreadsheet': async ({ client }) => {
    const { body } = await client.get<string>('/api/cases/export?queue=all&state=any')
    return [...`${body}`.matchAll(/'(\d{17})/g)].map(([, number]) => number ?? '').sort()
  },
  detail: (seat, numbers) => opened(seat, numbers, ''),
  timeline: (seat, numbers) => opened(seat, numbers, '/timeline'),
  progress: (seat, numbers) => opened(seat, numbers, '/progress'),
  files: (seat, numbers) => opened(seat, numbers, '/attachments'),
  'other cases of the customer': (seat, numbers) => opened(seat, numbers, '/other-cases'),
}

async function listed({ client }: Seat, query: string): Promise<readonly string[]> {
  const { body } = await client.get<{ rows: { number: string }[] }>(`/api/cases?${query}`)
  return body.rows.map((row) => row.number).sort()
}

async function searched({ client }: Seat, words: string, more: object = {}): Promise<readonly string[]> {
  const asked = { words, ...more }
  const { body } = await client.post<{ hits: { row: { number: string } }[] }>('/api/search', asked)
  return body.hits.map(({ row }) => row.number).sort()
}

async function opened(
  { client }: Seat,
  numbers: readonly string[],
  part: string,
): Promise<readonly string[]> {
  const answers = await Promise.all(numbers.map((number) => client.get(`/api/cases/${number}${part}`)))
  return numbers.filter((_, index) => answers[index]?.status === 200)
}
