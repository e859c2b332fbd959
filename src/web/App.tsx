import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { KeysProvider } from './frame/keys.tsx'
import { makeRouter } from './router.tsx'
import { cssVariables, theme } from './theme/theme.ts'
import { NowProvider } from './ui/now.tsx'

/** Everything around the pages: theme, server state, keys, the ticking clock, the address bar. */
export function App({ nonce }: { nonce: string }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  )
  const [router] = useState(() => makeRouter(queries))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <NowProvider>
          <KeysProvider>
            <RouterProvider router={router} />
            <Notifications position="bottom-center" limit={3} />
          </KeysProvider>
        </NowProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
