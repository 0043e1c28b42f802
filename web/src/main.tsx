import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { onSessionEnd } from '@/api/client'
import { router } from '@/app/routes'
import '@/app/styles.css'
import { startLanguage } from '@/lib/i18n'
import { problemOf } from '@/lib/problem'
import { startServiceWorker } from '@/lib/service-worker'
import { forgetMe, loadMe, meKey } from '@/lib/session'
import { followSystemTheme } from '@/lib/theme'

followSystemTheme()
startServiceWorker()

const queries = new QueryClient({
  defaultOptions: {
    // Whether there is a connection, the answer tells; a browser's guess would leave people waiting for nothing.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 15_000,
      // A refusal stays a refusal; only silence and a busy server are worth asking again.
      retry: (failures, error) => {
        const status = problemOf(error)?.status ?? 0
        return failures < 2 && (status === 0 || status === 503)
      },
    },
  },
})

onSessionEnd(() => {
  forgetMe()
  queries.setQueryData(meKey, null)
})

// Who is here is asked while the texts are on their way. A server that does not say so soon lets the page say so.
const soon = new Promise((resolve) => setTimeout(resolve, 2000))
await Promise.all([startLanguage(), Promise.race([queries.prefetchQuery({ queryKey: meKey, queryFn: loadMe }), soon])])

// As a transition, React draws the first page in small pieces, between which a phone still answers its owner.
startTransition(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
