import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Channel, WindowKind } from '#domain/organisation/window-kinds.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'

type Named = Pick<Organisation, 'id' | 'name'>

/** An organisation in service, with nothing but what it is given. */
export function unit(given: Named & Pick<Organisation, 'kind'> & Partial<Organisation>): Organisation {
  return {
    parent: null,
    provinceCode: null,
    province: null,
    city: null,
    window: null,
    sp: null,
    department: null,
    billingInterconnected: false,
    status: 'active',
    ...given,
  }
}

/** A service window of one kind, on all channels of its kind unless told which. */
export function windowUnit(
  kind: WindowKind,
  given: Named & Pick<Organisation, 'parent'> & Partial<Organisation>,
  channels: readonly Channel[] = windowKinds[kind].channels,
): Organisation {
  return unit({ ...given, kind: 'serviceWindow', window: { kind, channels } })
}
