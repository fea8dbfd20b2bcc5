import type { AbnormalFound } from '#contract/billing/account.ts'
import { useWords } from '../language.ts'
import { shortTime } from '../operator-time.ts'
import type { TakenCharge } from './taken-charge.ts'

/** A charge in words, for an answer; and what is abnormal, for whoever answers. */
export function useChargeWords() {
  const { say } = useWords()
  return {
    chargeLine: ({ at, month, serviceName, amount }: TakenCharge) =>
      say('billing.line', {
        at: at === null ? month : shortTime(at),
        service: serviceName ?? say('billing.wholeMonth', { month }),
        amount: amount.toFixed(2),
      }),
    abnormalWords: ({ month, serviceName, amount, usual, against }: AbnormalFound) =>
      say(usual === 0 ? 'billing.abnormalFromNothing' : `billing.abnormal.${against}`, {
        month,
        service: serviceName ?? say('billing.whole'),
        amount: amount.toFixed(2),
        usual: usual.toFixed(2),
        times: usual === 0 ? 0 : (amount / usual).toFixed(1),
      }),
    /** What a complaint says of it before the customer has said anything. */
    disputeWords: ({ month, serviceName, amount }: TakenCharge) =>
      say('billing.disputeText', {
        month,
        service: serviceName ?? say('billing.whole'),
        amount: amount.toFixed(2),
      }),
  }
}
