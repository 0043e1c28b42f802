// The first page: home for who is inside a company, a welcome for who waits at its door or came by themselves.
import { lazy, Suspense } from 'react'
import { Loading } from '@/app/loading'
import { isInside, useMe } from '@/lib/session'

const Home = lazy(async () => ({ default: (await import('@/app/home')).Home }))
const WelcomePage = lazy(async () => ({ default: (await import('@/features/access/welcome-page')).WelcomePage }))

export function Start() {
  const me = useMe()
  return <Suspense fallback={<Loading />}>{isInside(me) ? <Home /> : <WelcomePage />}</Suspense>
}
