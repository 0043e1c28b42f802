// A user by their id: their name, and the way to their profile.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, unwrap } from '@/api/client'
import { t } from '@/lib/i18n'

export function useUser(id: string | null | undefined) {
  return useQuery({
    queryKey: ['people', 'user', id],
    queryFn: () => unwrap(api.GET('/users/{user_id}', { params: { path: { user_id: id! } } })),
    enabled: Boolean(id),
    staleTime: 60_000,
  })
}

export function UserName({ id }: { id: string }) {
  const user = useUser(id)
  if (user.isPending) return <span aria-hidden="true">…</span>
  if (!user.data) return <>{t('person.unseen')}</>
  const name = user.data.full_name || user.data.email
  if (!user.data.employee_id) return <>{name}</>
  return (
    <Link to={`/employees/${user.data.employee_id}`} className="hover:underline">
      {name}
    </Link>
  )
}
