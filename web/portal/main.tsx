import './portal.css'
import './fields.css'
import './parts.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepPagePolicy } from '../page-policy.ts'
import { Portal } from './Portal.tsx'

keepPagePolicy()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
)
