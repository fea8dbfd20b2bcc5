import { networkOf } from '#domain/organisation/network.ts'
import { mayPass } from '#domain/organisation/passing.ts'
import type { CasesFile } from './file-form.ts'
import { operatorOfFile } from './operator-of-file.ts'
import type { Stage } from './stage.ts'

const unless = (truth: boolean, sentence: string): readonly string[] => (truth ? [] : [sentence])

/** Province: its departments and its local SPs; centre: departments, any province, national SPs; nobody else reaches an SP. */
export function whoMayAskWhom(_stage: Stage, file: CasesFile): readonly string[] {
  const organisations = operatorOfFile(file)
  const network = networkOf(organisations)
  const home = { province: null, city: null }
  const upper = organisations.filter((one) => one.kind !== 'serviceWindow' && one.kind !== 'branchBackOffice')
  return organisations.flatMap((from) =>
    organisations.flatMap((to) => {
      const own = from.provinceCode === to.provinceCode
      const dispatch =
        to.kind === 'serviceProvider' &&
        ((from.kind === 'provincialOperations' && to.sp?.scope === 'local' && own) ||
          (from.kind === 'nationalCenter' && to.sp?.scope === 'national'))
      const ask =
        (from.kind === 'provincialOperations' && to.kind === 'department' && own) ||
        (from.kind === 'nationalCenter' && (to.kind === 'department' || to.kind === 'provincialOperations'))
      return [
        ...unless(
          mayPass('dispatchToSp', from, to, network, home) === dispatch,
          `dispatch ${from.id} to ${to.id} should be ${dispatch}`,
        ),
        ...(upper.includes(from)
          ? unless(
              mayPass('coordinate', from, to, network, home) === ask,
              `help of ${to.id} for ${from.id} should be ${ask}`,
            )
          : []),
      ]
    }),
  )
}
