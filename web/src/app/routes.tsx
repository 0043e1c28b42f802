// Every page of the app on one page. The server keeps the same list (pages.json) to know which addresses are pages.
import { createBrowserRouter, type RouteObject } from 'react-router'
import { CrashPage, MissingPage } from '@/app/error-pages'
import { NeedsPermission, SignedIn, SignedOut } from '@/app/guards'
import { PublicFrame } from '@/app/public-frame'
import { Root } from '@/app/root'
import { Loading } from '@/app/loading'
import { translated } from '@/app/translated'

const guarded = (permission: string, children: RouteObject[]): RouteObject => ({
  element: <NeedsPermission permission={permission} />,
  children,
})

export const routeTable: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        element: <PublicFrame />,
        children: [
          { path: '/status', lazy: async () => ({ Component: (await import('@/features/operations/status-page')).StatusPage }) },
          { path: '/legal', lazy: async () => ({ Component: (await import('@/features/legal/legal-page')).LegalPage }) },
          {
            element: <SignedOut />,
            children: [
              { path: '/login', lazy: async () => ({ Component: (await import('@/features/access/login-page')).LoginPage }) },
              { path: '/register', lazy: async () => ({ Component: (await import('@/features/access/register-page')).RegisterPage }) },
              {
                path: '/forgot-password',
                lazy: async () => ({ Component: (await import('@/features/access/forgot-password-page')).ForgotPasswordPage }),
              },
              { path: '/signup', lazy: async () => ({ Component: (await import('@/features/access/signup-page')).SignupPage }) },
            ],
          },
          { path: '/reset-password/:token', lazy: async () => ({ Component: (await import('@/features/access/reset-password-page')).ResetPasswordPage }) },
          { path: '/domain-proofs/:token', lazy: async () => ({ Component: (await import('@/features/companies/domain-proof-page')).DomainProofPage }) },
          { path: '/join/:token', lazy: async () => ({ Component: (await import('@/features/access/join-page')).JoinPage }) },
          { path: '/invitations/:token', lazy: async () => ({ Component: (await import('@/features/access/accept-page')).AcceptPage }) },
        ],
      },
      {
        element: <SignedIn />,
        children: [
          {
            // Asked for together with the page in it, and by nobody who only signs in.
            lazy: async () => ({ Component: (await import('@/app/shell')).Shell }),
            children: [
              { path: '/', lazy: async () => ({ Component: (await import('@/app/start')).Start }) },
              guarded('attendance_own', [
                { path: '/attendance', lazy: async () => ({ Component: (await import('@/features/attendance/calendar-page')).CalendarPage }) },
                { path: '/attendance/corrections', lazy: async () => ({ Component: (await import('@/features/attendance/corrections-page')).CorrectionsPage }) },
              ]),
              guarded('employees_read', [
                { path: '/attendance/team', lazy: async () => ({ Component: (await import('@/features/attendance/team-page')).TeamPage }) },
              ]),
              guarded('attendance_overview', [
                { path: '/attendance/trends', lazy: async () => ({ Component: (await import('@/features/attendance/trends-page')).TrendsPage }) },
              ]),
              guarded('videos_upload', [
                { path: '/portal', lazy: async () => ({ Component: (await import('@/features/emotion/portal-page')).PortalPage }) },
                { path: '/portal/videos/:id', lazy: async () => ({ Component: (await import('@/features/emotion/video-page')).VideoPage }) },
              ]),
              guarded('emotion_dashboard', [
                { path: '/dashboard', lazy: async () => ({ Component: (await import('@/app/dashboard')).Dashboard }) },
              ]),
              guarded('emotion_results', [
                { path: '/emotion/employees', lazy: async () => ({ Component: (await import('@/features/emotion/employees-page')).EmployeesPage }) },
                { path: '/emotion/employees/:id', lazy: async () => ({ Component: (await import('@/features/emotion/employee-page')).EmployeePage }) },
                { path: '/emotion/employees/:employee/videos/:id', lazy: async () => ({ Component: (await import('@/features/emotion/video-page')).VideoPage }) },
              ]),
              guarded('employees_read', [
                { path: '/employees', lazy: async () => ({ Component: (await import('@/features/people/directory-page')).DirectoryPage }) },
                { path: '/settings/departments', lazy: async () => ({ Component: (await import('@/features/people/departments-page')).DepartmentsPage }) },
              ]),
              guarded('colleagues_read', [
                { path: '/employees/:id', lazy: async () => ({ Component: (await import('@/app/employee-profile')).EmployeeProfile }) },
                { path: '/org-chart', lazy: async () => ({ Component: (await import('@/features/people/chart/org-chart-page')).OrgChartPage }) },
              ]),
              guarded('member', [
                { path: '/teams', lazy: async () => ({ Component: (await import('@/features/people/teams-page')).TeamsPage }) },
              ]),
              guarded('imports_run', [
                { path: '/imports', lazy: async () => ({ Component: (await import('@/features/imports/imports-page')).ImportsPage }) },
                { path: '/imports/:id', lazy: async () => ({ Component: (await import('@/features/imports/import-page')).ImportPage }) },
              ]),
              guarded('invites_manage', [
                { path: '/invitations', lazy: async () => ({ Component: (await import('@/features/people/invitations-page')).InvitationsPage }) },
              ]),
              guarded('assistant_use', [
                { path: '/assistant', lazy: async () => ({ Component: (await import('@/features/assistant/assistant-page')).AssistantPage }) },
                { path: '/assistant/:id', lazy: async () => ({ Component: (await import('@/features/assistant/assistant-page')).AssistantPage }) },
                { path: '/assistant/reports', lazy: async () => ({ Component: (await import('@/features/assistant/reports-page')).ReportsPage }) },
              ]),
              guarded('audit_read', [
                { path: '/settings/audit', lazy: async () => ({ Component: (await import('@/features/audit/audit-page')).AuditPage }) },
              ]),
              { path: '/settings', lazy: async () => ({ Component: (await import('@/app/settings-page')).SettingsPage }) },
              { path: '/styleguide', lazy: async () => ({ Component: (await import('@/app/styleguide/styleguide-page')).StyleguidePage }) },
              { path: '/settings/security', lazy: async () => ({ Component: (await import('@/features/access/security-page')).SecurityPage }) },
              guarded('users_approve', [
                { path: '/settings/users', lazy: async () => ({ Component: (await import('@/features/access/users-page')).UsersPage }) },
              ]),
              guarded('member', [
                {
                  path: '/settings/attendance',
                  lazy: async () => ({ Component: (await import('@/features/attendance/settings-page')).AttendanceSettingsPage }),
                },
                { path: '/settings/roles', lazy: async () => ({ Component: (await import('@/features/access/roles-page')).RolesPage }) },
              ]),
              guarded('api_keys_manage', [
                { path: '/settings/api-keys', lazy: async () => ({ Component: (await import('@/features/access/api-keys-page')).ApiKeysPage }) },
              ]),
              guarded('member', [
                { path: '/settings/models', lazy: async () => ({ Component: (await import('@/features/operations/models-page')).ModelsPage }) },
              ]),
              guarded('company_manage', [
                { path: '/setup', lazy: async () => ({ Component: (await import('@/app/setup-page')).SetupPage }) },
                { path: '/settings/company', lazy: async () => ({ Component: (await import('@/features/companies/company-page')).CompanyPage }) },
                { path: '/settings/assistant', lazy: async () => ({ Component: (await import('@/features/assistant/language-model-page')).LanguageModelPage }) },
              ]),
              guarded('notices_manage', [
                { path: '/settings/mail', lazy: async () => ({ Component: (await import('@/features/notices/mail-page')).MailPage }) },
              ]),
              guarded('jobs_manage', [
                { path: '/settings/jobs', lazy: async () => ({ Component: (await import('@/features/operations/jobs-page')).JobsPage }) },
              ]),
              { path: '*', Component: MissingPage },
            ],
          },
        ],
      },
    ],
  },
]

export const router = createBrowserRouter(translated(routeTable))
