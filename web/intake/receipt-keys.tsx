import { useNavigate } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { useRef } from 'react'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

const ways = [
  ['receiptCopy', '.'],
  ['receiptNext', 'n'],
  ['receiptOpen', 'o'],
] as const

/** One key each for copying the number, for the next contact and for the case; gives what the number stands in. */
export function useReceiptKeys(number: string, onNext: () => void) {
  const about = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  // The button beside the number knows how to copy also where the page may not write to the clipboard itself.
  const copy = () => about.current?.querySelector<HTMLElement>('.ant-typography-copy')?.click()
  const [[copyId, copyKey], [nextId, nextKey], [openId, openKey]] = ways
  useShortcut(copyId, copyKey, copy)
  useShortcut(nextId, nextKey, onNext)
  useShortcut(openId, openKey, () => void navigate(paths.case(number)))
  return about
}

/** Which keys these are. */
export function ReceiptKeys() {
  const { say } = useWords()
  return (
    <Flex gap={16} justify="center" wrap className="receipt-keys">
      {ways.map(([id, keys]) => (
        <Typography.Text key={id} type="secondary">
          <KeyCaps keys={[keys]} /> {say(`shortcut.${id}`)}
        </Typography.Text>
      ))}
    </Flex>
  )
}
