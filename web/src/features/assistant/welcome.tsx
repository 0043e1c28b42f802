import { Sparkles } from 'lucide-react'
import type { Question } from './use-talk'
import { t } from '@/lib/i18n'

export function Welcome({ questions, onAsk }: { questions: Question[]; onAsk: (question: Question) => void }) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-center pt-[8vh] pb-10 text-center">
      <span className="mb-4 flex size-11 items-center justify-center rounded-2xl bg-accent-soft text-accent-ink">
        <Sparkles aria-hidden="true" className="size-5" />
      </span>
      <p className="text-base font-semibold">{t('assistant.welcome.title')}</p>
      <p className="mt-1 max-w-md text-[0.8125rem] leading-relaxed text-ink-soft">{t('assistant.welcome.body')}</p>
      <ul aria-label={t('assistant.welcome.questions')} className="mt-6 grid w-full gap-2 text-start @lg:grid-cols-2">
        {questions.map((question) => (
          <li key={question.text} className="flex">
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="w-full rounded-xl border bg-surface px-3.5 py-3 text-start text-[0.8125rem] leading-snug shadow-card transition-colors hover:border-line-strong hover:bg-hover"
            >
              {question.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
