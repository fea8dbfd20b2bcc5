import { CalendarOutlined, DownOutlined, EllipsisOutlined, SearchOutlined } from '@ant-design/icons'
import type { ConfigProviderProps } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useWords } from './language.ts'
import { useTheme } from './look.ts'

/** How Ant Design speaks and looks. Its icons would say their English names to whoever listens to the page. */
export function useAntDesign(): ConfigProviderProps {
  const { say, language } = useWords()
  return {
    locale: language === 'zh' ? zhCN : enUS,
    theme: useTheme(),
    // Two Han characters on a button stand together, as everywhere else.
    button: { autoInsertSpace: false },
    select: { suffixIcon: <DownOutlined aria-hidden /> },
    cascader: { suffixIcon: <DownOutlined aria-hidden /> },
    datePicker: { suffixIcon: <CalendarOutlined aria-hidden /> },
    tabs: { moreIcon: <EllipsisOutlined aria-label={say('frame.more')} /> },
    inputSearch: { searchIcon: <SearchOutlined aria-label={say('frame.search')} /> },
  }
}
