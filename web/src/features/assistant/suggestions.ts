// First questions for who asks. Each is sent with its plan, so that it is understood in every language of the app.
import type { PlanWish } from './chat'
import { periodBefore, periodNamed, plusDays } from './periods'
import { t, type TextKey } from '@/lib/i18n'
import type { Question } from './use-talk'

type Name = 'issues' | 'teamRates' | 'missing' | 'ratesByMonth' | 'statuses' | 'teamIssues' | 'mostLate' | 'myTeam' | 'myLate' | 'myRate' | 'myLead' | 'holiday'

export function suggestionsFor(permissions: readonly string[], today: string): Question[] {
  return namesFor(permissions).map((name) => ({ text: t(texts[name]), plan: [planOf(name, today)] }))
}

function namesFor(permissions: readonly string[]): Name[] {
  const seesPeople = permissions.includes('employees_read')
  if (permissions.includes('attendance_overview')) {
    return seesPeople ? ['missing', 'issues', 'teamRates', 'ratesByMonth'] : ['teamRates', 'ratesByMonth', 'statuses', 'teamIssues']
  }
  return seesPeople ? ['missing', 'mostLate', 'myTeam', 'holiday'] : ['myLate', 'myRate', 'myLead', 'holiday']
}

const texts: Record<Name, TextKey> = {
  issues: 'assistant.first.issues',
  teamRates: 'assistant.first.teamRates',
  missing: 'assistant.first.missing',
  ratesByMonth: 'assistant.first.ratesByMonth',
  statuses: 'assistant.first.statuses',
  teamIssues: 'assistant.first.teamIssues',
  mostLate: 'assistant.first.mostLate',
  myTeam: 'assistant.first.myTeam',
  myLate: 'assistant.first.myLate',
  myRate: 'assistant.first.myRate',
  myLead: 'assistant.first.myLead',
  holiday: 'assistant.first.holiday',
}

function planOf(name: Name, today: string): PlanWish {
  const lastMonth = periodNamed('last_month', today)
  switch (name) {
    case 'issues':
      return { intent: 'attendance_issues', group_by: 'department', period: lastMonth }
    case 'teamIssues':
      return { intent: 'attendance_issues', group_by: 'team', period: lastMonth }
    case 'teamRates':
      return { intent: 'attendance_figure', measure: 'rate', group_by: 'team', period: lastMonth, compare_with: periodBefore(lastMonth) }
    case 'missing':
      return { intent: 'missing', period: periodNamed('today', today) }
    case 'ratesByMonth':
      return { intent: 'attendance_figure', measure: 'rate', group_by: 'month', period: periodNamed('this_year', today) }
    case 'statuses':
      return { intent: 'attendance_figure', measure: 'days', group_by: 'status', period: lastMonth }
    case 'mostLate':
      return { intent: 'attendance_figure', measure: 'days', statuses: ['Late'], group_by: 'employee', order: 'highest', period: lastMonth }
    case 'myTeam':
      return { intent: 'attendance_figure', measure: 'rate', group_by: 'week', who: { my_team: true }, period: periodNamed('this_quarter', today) }
    case 'myLate':
      return { intent: 'attendance_figure', measure: 'days', statuses: ['Late'], who: { me: true }, period: lastMonth }
    case 'myRate':
      return { intent: 'attendance_figure', measure: 'rate', group_by: 'month', who: { me: true }, period: periodNamed('this_year', today) }
    case 'myLead':
      return { intent: 'team', fact: 'lead' }
    case 'holiday':
      return { intent: 'holidays', limit: 1, period: { from: today, to: plusDays(today, 730), words: '' } }
  }
}
