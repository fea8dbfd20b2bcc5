/** For tests: what is heard of a plain mail of a customer, with what a test changes in it. */
import type { Heard, HeardSp, Referred } from './heard.ts'
import type { Own } from './verdict.ts'

export const referred: Referred = {
  number: '26112700000000010',
  isOfWindow: true,
  isOpen: true,
  isOfSender: true,
}

/** An answer of an SP as it should be. */
export const answering: HeardSp = {
  number: '26112700000000027',
  isAwaited: true,
  isOnRecord: true,
  isProved: true,
  isAnswer: true,
}

export const own: Own = {
  addresses: new Set(['service@vnet.example', 'duty@branch.example']),
  domains: new Set(['vnet.example']),
}

/** A plain mail, changed; headers are given by their names. */
export function heard(change: Partial<Omit<Heard, 'headers'>> & { headers?: Record<string, string> }): Heard {
  const { headers = {}, ...rest } = change
  return {
    flaw: null,
    isMisaddressed: false,
    isTaken: true,
    isOurs: false,
    sender: 'li@customer.example',
    returnPath: 'li@customer.example',
    isReport: false,
    isEmpty: false,
    reference: 'none',
    sp: null,
    lately: 0,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ...rest,
  }
}
