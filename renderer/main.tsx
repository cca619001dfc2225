import './ui/mantine-parts.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './early.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { askFirst } from './first-questions.ts'
import { firstTexts } from './i18n.ts'
import './ui/ui.css'

/** How long the first drawing waits for what it is to show: as long as a notice would stay unseen. */
const patienceMs = 300

/** With the answers there, frame and screen are drawn once instead of piece after piece. */
async function draw(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no element to draw in')
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.all([firstTexts, Promise.race([askFirst(), patience])])
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void draw()
