// The first page: home for who is inside a company, a welcome for who waits at its door or came by themselves.
import { lazy, Suspense } from 'react'
import { Home } from '@/app/home'
import { Loading } from '@/app/loading'
import { isInside, useMe } from '@/lib/session'

const WelcomePage = lazy(async () => ({ default: (await import('@/features/access/welcome-page')).WelcomePage }))

export function Start() {
  const me = useMe()
  if (isInside(me)) return <Home />
  return (
    <Suspense fallback={<Loading />}>
      <WelcomePage />
    </Suspense>
  )
}
