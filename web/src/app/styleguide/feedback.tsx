import { Inbox } from 'lucide-react'
import { Section } from './section'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { t } from '@/lib/i18n'
import { ApiProblem } from '@/lib/problem'

const broken = new ApiProblem(500, { request_id: '0199-abc' })
const tones = ['plain', 'good', 'caution', 'danger'] as const

export function Feedback() {
  return (
    <>
      <Section title={t('styleguide.toasts')}>
        <Button onClick={() => toast(t('company.saved'))}>{t('company.save')}</Button>
        <Button onClick={() => toast(t('table.view.removed', { title: t('nav.home') }), { undo: async () => undefined })}>{t('toast.undo')}</Button>
        <Button onClick={() => toast(t('problem.unknown'), { tone: 'danger' })}>{t('problem.title.other')}</Button>
      </Section>
      <Section title={t('styleguide.states')} className="grid items-stretch lg:grid-cols-2">
        <div className="flex flex-col gap-3">
          {tones.map((tone) => (
            <Notice key={tone} tone={tone} title={t('mail.notConfigured.title')}>
              {t('mail.notConfigured.body')}
            </Notice>
          ))}
          <ProblemNotice error={broken} />
          <Progress value={0.4} label={t('loading')} />
        </div>
        <Card>
          <SkeletonRows rows={6} />
        </Card>
        <Card>
          <EmptyState icon={Inbox} title={t('outbox.empty.title')} actions={<Button look="primary">{t('mail.test')}</Button>}>
            {t('outbox.empty.body')}
          </EmptyState>
        </Card>
        <Card>
          <ProblemState error={broken} retry={() => undefined} />
        </Card>
      </Section>
    </>
  )
}
