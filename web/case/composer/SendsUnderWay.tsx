import { Link, useLocation } from '@tanstack/react-router'
import { Alert, Flex } from 'antd'
import { useEffect, useRef } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import { useWords } from '../../language.ts'
import { paths } from '../../paths.ts'
import { Refused } from '../../refused.ts'
import { useMe } from '../../session/me.ts'
import { useTellDone } from '../moves/MoveModal.tsx'
import { HeldBar } from './HeldBar.tsx'
import { onSent, placeOf, sheetOf, useAllSheets, useSheet } from './sheets.ts'
import { moveOf } from './written.ts'

/** What was sent from a case that is not on the screen any more: it still goes, can be taken back, and says when it could not. */
export function SendsUnderWay() {
  const { either } = useWords()
  const { pathname } = useLocation()
  const me = useMe()
  const tellDone = useTellDone()
  const latest = useRef(tellDone)
  useEffect(() => {
    latest.current = tellDone
  })
  useEffect(
    () =>
      onSent(({ key, answer }) => {
        const { tab, number } = placeOf(key)
        latest.current(either(moveWords[moveOf[tab]]), answer, number)
      }),
    [either],
  )
  const elsewhere = useAllSheets((all) =>
    all
      .filter(([key, { sending, failure }]) => {
        const { number, person } = placeOf(key)
        return (sending || failure) && person === me.person && !pathname.endsWith(`/cases/${number}`)
      })
      .map(([key]) => key)
      .join(' '),
  )
  if (elsewhere === '') return null
  return (
    <Flex vertical gap={8} className="sends-under-way">
      {elsewhere.split(' ').map((key) => (
        <UnderWay key={key} sheet={key} />
      ))}
    </Flex>
  )
}

function UnderWay({ sheet }: { readonly sheet: string }) {
  const { say, told } = useWords()
  const sending = useSheet(sheet, (one) => one.sending)
  const { number } = placeOf(sheet)
  const { failure } = sheetOf(sheet)
  const link = <Link {...paths.case(number)}>{say('composer.openCase', { number })}</Link>
  if (sending)
    return <Alert type="info" title={link} description={<HeldBar sheet={sheet} sending={sending} />} />
  const why = failure instanceof Refused ? told(failure) : say('problem.unexpected')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say('composer.notSent')}
      description={
        <>
          {why} {link}
        </>
      }
    />
  )
}
