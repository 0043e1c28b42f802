// The way from somebody's profile to their results. Nothing is asked for here: each look is recorded, and they see it.
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { t } from '@/lib/i18n'
import { useMe } from '@/lib/session'

export function PersonResultsCard({ employeeId, name }: { employeeId: number; name: string }) {
  const { company } = useMe()
  // Elsewhere nobody's single results are shown, or only to who runs a programme.
  const shown = company.emotion_policy === 'individual' || company.emotion_policy === 'safety_programme'
  if (!shown) return null
  return (
    <Card aria-labelledby="results">
      <CardHead id="results" title={t('results.person')} description={t('results.person.audited', { name })} />
      <div className="p-5 pt-3">
        <Button asChild>
          <Link to={`/emotion/employees/${employeeId}`}>
            {t('results.person.open')}
            <ArrowRight aria-hidden="true" className="rtl:-scale-x-100" />
          </Link>
        </Button>
      </div>
    </Card>
  )
}
