import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { askFirst } from './first-questions.ts'

askFirst()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element to draw in')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
