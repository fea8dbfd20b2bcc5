import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  ContactsOutlined,
  DashboardOutlined,
  FileExcelOutlined,
  FileProtectOutlined,
  FormOutlined,
  HomeOutlined,
  HourglassOutlined,
  IdcardOutlined,
  InboxOutlined,
  MailOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SendOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Badge, Button, Layout, Menu, type MenuProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../language.ts'
import { later } from '../parts/later.tsx'
import { paths } from '../paths.ts'
import { countsQuery } from '../queue/queue-queries.ts'
import { usePinnedItems } from '../queue/views/PinnedView.tsx'
import { useActing } from '../session/me.ts'
import { Brand } from './Brand.tsx'
import { placesFor } from './places.ts'

const Drawer = later(async () => (await import('antd/es/drawer')).default)
const kept = 'beichen.rail'
const icons = {
  home: <HomeOutlined aria-hidden />,
  queue: <InboxOutlined aria-hidden />,
  intake: <FormOutlined aria-hidden />,
  mail: <MailOutlined aria-hidden />,
  paper: <FileExcelOutlined aria-hidden />,
  knowledge: <BookOutlined aria-hidden />,
  board: <DashboardOutlined aria-hidden />,
  reports: <BarChartOutlined aria-hidden />,
  directory: <ContactsOutlined aria-hidden />,
  policy: <HourglassOutlined aria-hidden />,
  network: <ApartmentOutlined aria-hidden />,
  disclosures: <FileProtectOutlined aria-hidden />,
  persons: <IdcardOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
  sendings: <SendOutlined aria-hidden />,
}

/** The rail at the left, which folds to its icons. */
export function Rail() {
  const { say } = useWords()
  const [isFolded, setFolded] = useState(localStorage.getItem(kept) === 'folded')
  const fold = (folded: boolean) => {
    setFolded(folded)
    localStorage.setItem(kept, folded ? 'folded' : 'open')
  }
  return (
    <Layout.Sider
      collapsible
      collapsed={isFolded}
      trigger={null}
      width={240}
      collapsedWidth={56}
      theme="light"
      className="rail"
    >
      <Brand short={isFolded} />
      <Places isFolded={isFolded} />
      <Button
        type="text"
        block
        className="rail-fold"
        icon={isFolded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        aria-label={say(isFolded ? 'frame.unfold' : 'frame.fold')}
        aria-expanded={!isFolded}
        onClick={() => fold(!isFolded)}
      />
    </Layout.Sider>
  )
}

/** The rail of a small screen. */
export function RailDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useWords()
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={260} title={say('frame.brand')}>
      <Places onChoose={onClose} />
    </Drawer>
  )
}

function Places({ isFolded = false, onChoose }: { isFolded?: boolean; onChoose?: () => void }) {
  const { say } = useWords()
  const acting = useActing()
  const { pathname } = useLocation()
  const places = placesFor(acting)
  const pinned = usePinnedItems()
  const items: NonNullable<MenuProps['items']> = places.map((place) => ({
    key: place,
    icon: place === 'queue' && isFolded ? <WaitingHere>{icons[place]}</WaitingHere> : icons[place],
    label: (
      <Link {...paths[place]()}>
        {say(`frame.${place}`)}
        {place === 'queue' && !isFolded ? <WaitingHere /> : null}
      </Link>
    ),
  }))
  const at = pathname.startsWith('/cases/') ? '/queue' : pathname
  const here = places.find((place) => (place === 'home' ? at === '/' : at.startsWith(`/${place}`))) ?? null
  return (
    <nav aria-label={say('frame.menu')}>
      <Menu
        mode="inline"
        selectedKeys={here === null ? [] : [here]}
        items={items.flatMap((item) => (item?.key === 'queue' ? [item, ...pinned] : [item]))}
        onClick={() => onChoose?.()}
      />
    </nav>
  )
}

function WaitingHere({ children }: { children?: ReactNode }) {
  const { data } = useQuery(countsQuery)
  const size = children
    ? { size: 'small' as const, overflowCount: 99, offset: [4, 6] as [number, number] }
    : { overflowCount: 999 }
  return (
    <Badge count={data?.mine ?? 0} {...size} className={children ? '' : 'rail-count'} color="#0b4fb3">
      {children}
    </Badge>
  )
}
