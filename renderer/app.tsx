import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { I18nextProvider } from 'react-i18next'
import { queryClient } from './api.ts'
import { AppGate } from './app-gate.tsx'
import { i18n } from './i18n.ts'
import { colorSchemes, theme } from './ui/theme.ts'

/** The whole interface: texts, data, look, then whatever the data folder allows to be shown. */
export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorSchemes}>
          <AppGate />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
