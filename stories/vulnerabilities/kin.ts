import { classified, type OpenDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

const fault = { ...classified, classification: { kind: 'complaint', category: 'network' } } as const
const appealed = {
  regulator: '管局',
  appealedAt: '2026-01-01T00:00:00Z',
  externalDueAt: '2027-12-31T00:00:00Z',
}

/** Cases of Hunan that hang together in every way cases can, by what each is to the others. */
export type Kin = Readonly<
  Record<'child' | 'sibling' | 'parent' | 'merged' | 'into' | 'appealed' | 'appeal', string>
>

/** Makes them: two complaints under a mass fault, one merged into another, one that went to the regulator. */
export async function kinAt({ desk: { window, branch, province } }: OpenDoor): Promise<Kin> {
  const taken = async (form: object = classified) =>
    granted(await window.post<{ number: string }>('/api/cases', form)).number
  const moved = async (number: string, word: string, body: object, who = window) =>
    granted(await who.post<{ others: string[] }>(`/api/cases/${number}/${word}`, body)).others
  const [child, sibling] = [await taken(fault), await taken(fault)]
  const made = await moved(child, 'create-parent', { children: [sibling] })
  const [merged, into] = [await taken(), await taken()]
  await moved(merged, 'merge', { into })
  const regulated = await taken()
  await moved(regulated, 'forward', { to: desks.branch })
  await moved(regulated, 'forward', { to: desks.province }, branch)
  const opened = await moved(regulated, 'appeal-received', appealed, province)
  const parent = made.find((one) => one !== sibling) ?? ''
  return { child, sibling, parent, merged, into, appealed: regulated, appeal: opened[0] ?? '' }
}

/** An SP of Hunan that has to do with none of it. */
export async function otherSp({ operator }: OpenDoor): Promise<string> {
  const place = { name: '别家', provinceCode: 43, province: '湖南', city: null, parent: null, window: null }
  await operator.add({
    ...{ ...place, id: 'SP-OTHER', kind: 'serviceProvider', sp: { scope: 'local', code: 'SP43999' } },
    ...{ department: null, billingInterconnected: false, status: 'active' },
  })
  return 'SP-OTHER'
}

/** Those who see nothing of what Changsha takes: elsewhere in the province, in another province, another SP. */
export const strangersTo = { city: 'B-HN-HY', province: 'P-GD', sp: 'SP-OTHER', provider: desks.sp } as const

/** One of each of them, by what they are. */
export function hiredStrangers({
  operator,
}: Pick<OpenDoor, 'operator'>): Promise<readonly (readonly [string, Client])[]> {
  const hired = Object.entries(strangersTo).map(
    async ([what, where]) => [what, await operator.hire(`stranger-${what}`, where)] as const,
  )
  return Promise.all(hired)
}
