// The page that shows what an answer's link names. The server's links are addresses of its API, where programs find the same numbers.

export function pageOf(href: string, permissions: readonly string[]): string | undefined {
  if (!href.startsWith('/api/')) return /^\/(?![/\\])/.test(href) ? href : undefined
  const { pathname, searchParams: query } = new URL(href, 'http://attune.invalid')
  const [, , room, id] = pathname.split('/')
  const may = (permission: string) => permissions.includes(permission)
  switch (room) {
    case 'attendance':
      if (id) return undefined
      return may('attendance_approve') ? sheet(query) : withQuery('/attendance', { month: query.get('from')?.slice(0, 7) })
    case 'trends':
      return may('attendance_overview') ? '/attendance/trends' : undefined
    case 'employees':
      if (id) return `/employees/${id}`
      return may('employees_read') ? withQuery('/employees', { team: query.get('team_id'), department: query.get('department_id') }) : undefined
    case 'teams':
      return '/teams'
    case 'departments':
      return may('departments_write') ? '/settings/departments' : undefined
    case 'holidays':
      return '/attendance'
    default:
      return undefined
  }
}

// A day, a week or a month of it, whichever has room for the days.
function sheet(query: URLSearchParams): string {
  const from = query.get('from')
  const to = query.get('to')
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 : 1
  const view = days === 1 ? 'day' : days <= 7 ? 'week' : 'month'
  return withQuery('/attendance/team', { view, day: from, team: query.get('team_id') })
}

function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path
}
