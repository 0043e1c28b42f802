import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router'
import { Loading } from '@/app/loading'
import { Forbidden } from '@/app/error-pages'
import { useOwnLanguage } from '@/app/own-language'
import { ProblemState } from '@/components/ui/problem-state'
import { isInside, MeContext, useMe, useSession } from '@/lib/session'

export function SignedIn() {
  const { data: me, isPending, error, refetch } = useSession()
  const { pathname, search } = useLocation()
  useOwnLanguage(me)
  if (isPending) return <Loading />
  if (error) return <ProblemState error={error} retry={() => void refetch()} className="min-h-[80dvh] justify-center" />
  if (!me) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    return <Navigate to={`/login${next}`} replace />
  }
  return (
    <MeContext value={me}>
      <Outlet />
    </MeContext>
  )
}

// The doors; who is inside already is led to where they wanted to go.
export function SignedOut() {
  const { data: me, isPending } = useSession()
  const [search] = useSearchParams()
  if (isPending) return <Loading />
  if (me) return <Navigate to={safeNext(search.get('next')) ?? '/'} replace />
  return <Outlet />
}

export function NeedsPermission({ permission }: { permission: string }) {
  const me = useMe()
  if (!isInside(me)) return <Navigate to="/" replace />
  return me.permissions.includes(permission) ? <Outlet /> : <Forbidden />
}

// Only paths of our own: "//evil.example" would leave.
export function safeNext(next: string | null): string | undefined {
  return next && /^\/(?![/\\])/.test(next) ? next : undefined
}
