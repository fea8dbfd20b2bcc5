import 'antd/dist/reset.css'
import './look.css'
import './frame/frame.css'
import './parts/side-card.css'
import './palette/palette.css'
import './queue/queue.css'
import './queue/list/cells.css'
import './case/case.css'
import './case/header/header.css'
import './case/columns/columns.css'
import './attachment/attachment.css'
import './case/clocks/why.css'
import './case/route/route.css'
import './case/route/time-used.css'
import './case/timeline/timeline.css'
import './intake/intake.css'
import './home/home.css'
import './notice/notice.css'
import './presence/presence.css'
import './policy/policy.css'
import './keys/keys.css'
import './mail/mail.css'
import './billing/billing.css'
import './session/session.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useAntDesign } from './ant-design.tsx'
import { keepAntWords } from './ant-words.ts'
import { startWords } from './language.ts'
import { useContrast, useDark } from './look.ts'
import { keepPagePolicy } from './page-policy.ts'
import { queries } from './queries.ts'
import { router } from './routes.tsx'
import { keepTablesReachable } from './wide-tables.ts'

function Beichen() {
  const look = ['app', useDark() ? 'dark' : '', useContrast() ? 'contrast' : ''].filter(Boolean).join(' ')
  return (
    <ConfigProvider {...useAntDesign()}>
      <App className={look}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

async function start(): Promise<void> {
  keepPagePolicy()
  await startWords()
  keepAntWords()
  keepTablesReachable()
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  createRoot(root).render(
    <StrictMode>
      <Beichen />
    </StrictMode>,
  )
}

void start()
