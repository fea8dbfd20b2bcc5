import { segmentOf } from '#contract/case/moves.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import type { EventType } from '#domain/case/events.ts'
import { type Desk, desks } from './operator.ts'

/** What one desk does next. `about` says which of the life's cases it is: its own, or the twin that is merged into it. */
export type Step = {
  readonly desk: Desk
  readonly about: 'own' | 'twin'
  readonly path: (numbers: Numbers) => string
  readonly body: (numbers: Numbers) => object
  /** The events it brings to the case it is about, in their order. */
  readonly events: readonly EventType[]
  /** The events it brings to the other case of the life. */
  readonly elsewhere: readonly EventType[]
}

/** The numbers that the cases of a life have got. */
export type Numbers = { readonly own: string; readonly twin: string }

/** A call that the window registers; `more` fills in further fields of the form. */
export function registered(more: object = {}): Step {
  const form = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { name: '刘洋', account: 'hncs20468', contact: '13900000001', province: '湖南', city: '长沙' },
    kind: 'complaint',
    description: '未订购的服务被扣费',
    ...more,
  }
  const atOnce = 'classification' in form
  return {
    desk: 'window',
    about: 'own',
    path: () => '/api/cases',
    body: () => form,
    events: atOnce ? ['submitted', 'accepted', 'classified'] : ['submitted'],
    elsewhere: [],
  }
}

/** A move of the life's own case. */
export function move(desk: Desk, name: MoveName, event: EventType, body: object = {}): Step {
  return {
    desk,
    about: 'own',
    path: ({ own }) => `/api/cases/${own}/${segmentOf(name)}`,
    body: () => body,
    events: [event],
    elsewhere: [],
  }
}
