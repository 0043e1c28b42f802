// Under a policy that shows single results, the person concerned sees each look at them.
import { useQuery } from '@tanstack/react-query'
import { api, unwrapList } from '@/api/client'
import { Card, CardHead } from '@/components/ui/card'
import { useFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'

const most = 5

export function LooksCard() {
  const format = useFormat()
  const looks = useQuery({ queryKey: ['looks'], queryFn: () => unwrapList(api.GET('/looks', { params: { query: { page_size: most } } })) })
  if (!looks.data) return null
  return (
    <Card>
      <CardHead title={t('looks.title')} description={t('looks.description')} />
      <ul className="flex flex-col gap-2 p-5 pt-3 text-[0.8125rem]">
        {looks.data.total === 0 && <li className="text-ink-faint">{t('looks.none')}</li>}
        {looks.data.items.map((look) => (
          <li key={`${look.at}${look.action}`} className="flex flex-wrap justify-between gap-x-4">
            <span>{saying(look.action)}</span>
            <span className="text-ink-faint">{format.dateTime(look.at)}</span>
          </li>
        ))}
        {looks.data.total > most && <li className="text-ink-faint">{t('looks.more', { count: looks.data.total - most })}</li>}
      </ul>
    </Card>
  )
}

function saying(action: string): string {
  const key = `look.${action}`
  return hasText(key) ? t(key) : action
}
