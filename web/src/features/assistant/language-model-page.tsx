// The company's word on a language model: what it would be given, and the switch that lets it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { Badge } from '@/components/ui/badge'
import { Card, CardHead } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ProblemNotice, ProblemState } from '@/components/ui/problem-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useFormat } from '@/lib/format'
import { t } from '@/lib/i18n'

type Choice = components['schemas']['assistant_ModelChoice']

const choiceKey = ['chat', 'language-model'] as const

export function LanguageModelPage() {
  const choice = useQuery({ queryKey: choiceKey, queryFn: () => unwrap(api.GET('/chat/language-model')) })
  return (
    <Page title={t('languageModel.title')} description={t('languageModel.description')} narrow>
      <div className="flex flex-col gap-5">
        <Card>
          {choice.isPending && <SkeletonRows rows={3} />}
          {choice.error && <ProblemState error={choice.error} retry={() => void choice.refetch()} />}
          {choice.data && <ChoiceCard choice={choice.data} />}
        </Card>
        <Explained title={t('languageModel.leaves')} points={[t('languageModel.leaves.question'), t('languageModel.leaves.lookups'), t('languageModel.leaves.nobody'), t('languageModel.leaves.operator')]} />
        <Explained title={t('languageModel.may')} points={[t('languageModel.may.read'), t('languageModel.may.numbers'), t('languageModel.may.instructions'), t('languageModel.may.fails')]} />
      </div>
    </Page>
  )
}

function ChoiceCard({ choice }: { choice: Choice }) {
  const format = useFormat()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (is_allowed: boolean) => unwrap(api.PUT('/chat/language-model', { body: { is_allowed } })),
    onSuccess: (next) => {
      queries.setQueryData(choiceKey, next)
      toast(next.is_allowed ? t('languageModel.allowed') : t('languageModel.stopped'), {
        undo: async () => queries.setQueryData(choiceKey, await unwrap(api.PUT('/chat/language-model', { body: { is_allowed: !next.is_allowed } }))),
      })
    },
  })
  const isAllowed = change.isPending ? change.variables : choice.is_allowed
  return (
    <>
      <CardHead
        title={t('languageModel.model')}
        description={choice.is_offered ? t('languageModel.offered', { model: choice.model ?? '' }) : t('languageModel.notOffered')}
        actions={<Badge tone={choice.is_offered && choice.is_allowed ? 'accent' : 'plain'}>{choice.is_offered && choice.is_allowed ? t('languageModel.on') : t('languageModel.off')}</Badge>}
      />
      <div className="flex flex-col gap-4 p-5">
        {!choice.is_offered && <Notice>{choice.is_allowed ? t('languageModel.waits') : t('languageModel.nothingLeaves')}</Notice>}
        <Switch checked={isAllowed} disabled={change.isPending || (!choice.is_offered && !choice.is_allowed)} onChange={(on) => change.mutate(on)}>
          <span className="font-medium">{t('languageModel.allow')}</span>
          <span className="mt-0.5 block text-ink-soft">{t('languageModel.allow.meaning')}</span>
        </Switch>
        {choice.changed_at && <p className="text-xs text-ink-faint">{t('languageModel.changed', { at: format.dateTime(choice.changed_at) })}</p>}
        <ProblemNotice error={change.error} />
      </div>
    </>
  )
}

function Explained({ title, points }: { title: string; points: string[] }) {
  return (
    <Card>
      <CardHead title={title} />
      <ul className="flex list-disc flex-col gap-2 py-4 ps-9 pe-5 text-[0.8125rem] leading-relaxed text-ink-soft marker:text-ink-faint">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Card>
  )
}
