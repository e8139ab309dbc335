import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, useRoutes } from 'react-router'
import { startI18n } from './i18n.ts'
import { Providers } from './providers.tsx'
import { routes } from './routes.tsx'
import { ScrollToTop } from './scroll-to-top.tsx'

const Pages = () => useRoutes(routes)

startI18n()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <BrowserRouter>
        <ScrollToTop />
        <Pages />
      </BrowserRouter>
    </Providers>
  </StrictMode>,
)
