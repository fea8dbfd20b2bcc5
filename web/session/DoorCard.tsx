import { Card, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { Brand } from '../frame/Brand.tsx'
import { LanguageSwitch, LookSwitch } from '../frame/TopBar.tsx'
import { useTitle } from '../parts/Page.tsx'

/** A page before the frame: one card in the middle. */
export function DoorCard({
  title,
  subtitle,
  children,
}: {
  title: string
  subtitle: string
  children: ReactNode
}) {
  useTitle(title)
  return (
    <Flex vertical align="center" className="door">
      <Flex justify="end" gap={4} className="door-bar">
        <LanguageSwitch />
        <LookSwitch />
      </Flex>
      <Card className="door-card">
        <Brand short />
        <Typography.Title level={1} className="page-title">
          {title}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{subtitle}</Typography.Paragraph>
        {children}
      </Card>
    </Flex>
  )
}
