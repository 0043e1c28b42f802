// The log holds ids only; whom they belong to is asked once for each person on the page.
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { t } from '@/lib/i18n'

export function usePersonName(userId: string | null | undefined): string {
  const person = useQuery({
    queryKey: ['people', 'user', userId],
    queryFn: () => unwrap(api.GET('/users/{user_id}', { params: { path: { user_id: userId ?? '' } } })),
    enabled: Boolean(userId),
    staleTime: 5 * 60_000,
    retry: false,
  })
  if (!userId) return t('audit.system')
  return person.data?.full_name || person.data?.email || userId
}

interface PersonProps {
  userId: string | null | undefined
  onChoose: (userId: string) => void
}

export function Person({ userId, onChoose }: PersonProps) {
  const name = usePersonName(userId)
  if (!userId) return <span className="text-ink-faint">{name}</span>
  return (
    <button
      type="button"
      className="max-w-56 truncate rounded font-medium hover:underline"
      title={t('audit.onlyThis', { name })}
      onClick={() => onChoose(userId)}
    >
      {name}
    </button>
  )
}
