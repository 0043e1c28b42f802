import { Navigate } from 'react-router'
import { homeOf, useMe } from '@/lib/session'

export function HomePage() {
  return <Navigate to={homeOf(useMe())} replace />
}
