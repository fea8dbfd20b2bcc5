import { Tabs } from 'antd'
import { memo, useEffect, useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { useMe } from '../../session/me.ts'
import { type ComposerTab, useComposerDoor } from '../composer-door.ts'
import { keepAll, lookAgain, quote, restore } from './keep.ts'
import { Pane } from './Pane.tsx'
import { keyOf, useAllSheets, useSheet } from './sheets.ts'
import { isBlank, moveOf, type TabName, tabNames } from './written.ts'
import './composer.css'

type Props = { readonly view: CaseView }

/** Where one writes about a case: to the customer, to a level or the SP, for one's own side, or what a call came to. */
export const Composer = memo(function Composer({ view }: Props) {
  const me = useMe()
  // Who only looks at a case through the glass writes nothing in it.
  if (!me.acting || view.glassUntil !== null || view.forgottenAt !== null) return null
  const place = { person: me.person, organisation: me.acting.organisation, number: view.number }
  return <Desk key={view.number} view={view} place={place} ofSp={me.acting.ofSp} />
})

type Desk = Omit<Parameters<typeof keyOf>[0], 'tab'>

function Desk({ view, place, ofSp }: Props & { readonly place: Desk; readonly ofSp: boolean }) {
  const { say } = useWords()
  const [open, setOpen] = useState<TabName | null>(null)
  const [focus, setFocus] = useState(0)
  const keyOfTab = (tab: TabName) => keyOf({ ...place, tab })
  useKept(tabNames.map(keyOfTab).join(' '))
  const written = useAllSheets((all) =>
    all.flatMap(([key, sheet]) => (isBlank(sheet.written) ? [] : [key])).join(' '),
  )
  const used = tabNames.filter((tab) => written.split(' ').includes(keyOfTab(tab)))
  const tabs = tabNames.filter((tab) => isOffered(tab, view) || used.includes(tab))
  const show = (tab: TabName | undefined) => {
    if (!tab) return
    setOpen(tab)
    setFocus((times) => times + 1)
  }
  const shown = open && tabs.includes(open) ? open : (used[0] ?? null)
  useComposerDoor((wanted, quoted, from) => {
    const tab = tabs.find((one) => one === tabAt(wanted, tabs)) ?? shown ?? tabs[0]
    if (tab && quoted) quote(keyOfTab(tab), quoted, view.version, from)
    show(tab)
  })
  if (tabs.length === 0) return null
  return (
    <section className="composer" aria-label={say('composer.title')}>
      <Tabs
        size="small"
        tabBarGutter={20}
        activeKey={shown ?? ''}
        onTabClick={(tab) => show(tab as TabName)}
        destroyOnHidden
        tabBarExtraContent={shown ? null : <small className="composer-hint">{say('composer.hint')}</small>}
        items={tabs.map((tab) => ({
          key: tab,
          label: <TabLabel tab={tab} sheet={keyOfTab(tab)} view={view} ofSp={ofSp} />,
          children:
            tab === shown ? (
              <Pane view={view} tab={tab} sheet={keyOfTab(tab)} ofSp={ofSp} focus={focus} />
            ) : null,
        }))}
      />
    </section>
  )
}

/** The tab that is asked for from elsewhere; who cannot reply writes a message. */
function tabAt(wanted: ComposerTab | null, tabs: readonly TabName[]): TabName | null {
  if (wanted === null) return null
  const tab = wanted === 'partner' ? 'message' : wanted
  return tab === 'reply' && !tabs.includes('reply') ? 'message' : tab
}

/** A tab is there for whoever may make its move, and for whoever could, were the case in another state. */
function isOffered(tab: TabName, view: CaseView): boolean {
  return view.may[moveOf[tab]]?.ok === true
}

type LabelProps = { tab: TabName; sheet: string; view: CaseView; ofSp: boolean }

function TabLabel({ tab, sheet, view, ofSp }: LabelProps) {
  const { say } = useWords()
  const isWritten = useSheet(sheet, ({ written }) => !isBlank(written))
  const isToSp = tab === 'reply' && view.owedTo !== 'customer' && !ofSp
  const name = ofSp && tab === 'note' ? 'sharedNote' : isToSp ? 'replyToOwed' : tab
  return (
    <span>
      {say(`composer.tab.${name}`)}
      {isWritten ? (
        <span
          className="composer-dot"
          role="img"
          aria-label={say('composer.hasDraft')}
          title={say('composer.hasDraft')}
        />
      ) : null}
    </span>
  )
}

/** Drafts are brought back when the page is opened, looked for again when it is come back to, and kept when it is left. */
function useKept(keys: string): void {
  useEffect(() => {
    const all = keys.split(' ')
    for (const key of all) void restore(key)
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') return keepAll()
      for (const key of all) void lookAgain(key)
    }
    const onFocus = () => all.forEach((key) => void lookAgain(key))
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('focus', onFocus)
    window.addEventListener('pagehide', keepAll)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('focus', onFocus)
      window.removeEventListener('pagehide', keepAll)
    }
  }, [keys])
}
