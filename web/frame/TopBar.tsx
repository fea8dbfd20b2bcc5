import {
  GlobalOutlined,
  LogoutOutlined,
  MenuOutlined,
  MoonOutlined,
  SafetyCertificateOutlined,
  SunOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Dropdown, Flex, Layout, Tooltip } from 'antd'
import { speak, useWords } from '../language.ts'
import { useConnected } from '../live.ts'
import { toggleLook, useDark } from '../look.ts'
import { Bell } from '../notice/Bell.tsx'
import { paths } from '../paths.ts'
import { ListSteps } from '../queue/list/ListSteps.tsx'
import { useMe } from '../session/me.ts'
import { useSignOut } from '../session/session-moves.ts'
import { ActingSwitch } from './ActingSwitch.tsx'
import { SearchButton } from './SearchButton.tsx'

/** The bar on top: for whom the person acts, whether updates arrive, language, look, and the way out. */
export function TopBar({ onMenu }: { onMenu?: (() => void) | undefined }) {
  const { say } = useWords()
  return (
    <Layout.Header className="topbar">
      <Flex align="center" gap={8} className="topbar-start">
        {onMenu ? (
          <Button
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={say('frame.menu')}
            onClick={onMenu}
          />
        ) : null}
        <ActingSwitch />
        <ListSteps />
      </Flex>
      <Flex align="center" gap={4}>
        <SearchButton />
        <Live />
        <Bell />
        <LanguageSwitch />
        <LookSwitch />
        <UserMenu />
      </Flex>
    </Layout.Header>
  )
}

function Live() {
  const { say } = useWords()
  const isConnected = useConnected()
  const text = say(isConnected ? 'frame.live' : 'frame.lost')
  return (
    <Tooltip title={text}>
      <span className="live">
        <Badge status={isConnected ? 'success' : 'error'} />
        <span className={isConnected ? 'live-text' : 'live-text off'}>{text}</span>
      </span>
    </Tooltip>
  )
}

/** Names the language one can switch to, in that language. */
export function LanguageSwitch() {
  const { say, language } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" icon={<GlobalOutlined aria-hidden />} lang={other} onClick={() => void speak(other)}>
      {say('frame.language')}
    </Button>
  )
}

/** Light or dark. */
export function LookSwitch() {
  const { say } = useWords()
  const isDark = useDark()
  const label = say(isDark ? 'frame.toLight' : 'frame.toDark')
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        icon={isDark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        aria-label={label}
        onClick={toggleLook}
      />
    </Tooltip>
  )
}

function UserMenu() {
  const { say, sayOr } = useWords()
  const me = useMe()
  const signOut = useSignOut()
  const roles = (me.acting?.roles ?? []).map((role) => sayOr(`role.${role}`, role)).join(' · ')
  const items = [
    { key: 'who', label: `${me.name} (${me.login})`, disabled: true },
    ...(roles ? [{ key: 'roles', label: roles, disabled: true }] : []),
    { type: 'divider' as const },
    {
      key: 'account',
      icon: <SafetyCertificateOutlined aria-hidden />,
      label: <Link {...paths.account()}>{say('account.title')}</Link>,
    },
    {
      key: 'out',
      icon: <LogoutOutlined aria-hidden />,
      label: say('frame.signOut'),
      onClick: () => signOut.mutate(),
    },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={`${say('frame.user')} ${me.name}`}>
        <span className="user-name">{me.name}</span>
      </Button>
    </Dropdown>
  )
}
