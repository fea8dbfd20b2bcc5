import { inEach, planted, type Rule } from '../rule.ts'

const vague = /(^|-)(utils?|helpers?|common|shared|misc|types)$/i
const pompous = /-(service|manager)$/i

/** What files and folders are called. */
export const names: readonly Rule[] = [
  {
    says: 'a name says what is inside',
    broken: inEach(
      ({ path }) => path.includes('/'),
      ({ path }) => (path.split('/').some(isEmptyWord) ? [path] : []),
    ),
    culprits: [
      'domain/utils/time.ts',
      'domain/date-utils.ts',
      'server/helpers.ts',
      'web/common/Button.tsx',
      'contract/shared.ts',
      'domain/case/types.ts',
      'domain/case/index.ts',
      'web/case/index.tsx',
      'server/case/case-service.ts',
      'server/clock/clock-manager.ts',
      'server/misc.test.ts',
    ].map((path) => [planted(path, '')]),
    innocent: [
      'web/index.html',
      'domain/calendar/day-type.ts',
      'domain/case/utility-bill.ts',
      'server/service-provider/list.ts',
      'domain/organisation/shared-window.ts',
    ].map((path) => planted(path, '')),
  },
]

function isEmptyWord(segment: string): boolean {
  const word = segment.split('.')[0] ?? ''
  const isIndex = word === 'index' && segment !== 'index.html'
  return isIndex || vague.test(word) || pompous.test(word)
}
