// Around every page: the notices, which outlive the page that caused them.
import { Outlet } from 'react-router'
import { Toaster } from '@/components/ui/toast'

export function Root() {
  return (
    <>
      <Outlet />
      <Toaster />
    </>
  )
}
