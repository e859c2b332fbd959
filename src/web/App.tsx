import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { makeRouter } from './router.tsx'
import { cssVariables, theme } from './theme/theme.ts'
import { KeysProvider } from './ui/keys.tsx'
import { NowProvider } from './ui/now.tsx'
import { UndoProvider } from './ui/undo.tsx'

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
            <UndoProvider>
              <RouterProvider router={router} />
            </UndoProvider>
          </KeysProvider>
        </NowProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
