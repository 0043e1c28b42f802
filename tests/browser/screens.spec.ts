// No test: takes the pictures of docs/screens, of every page at two sizes in two themes. `./dev bench screens` runs it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, demoSessions, pages, type DemoPerson, type Sessions } from './demo.ts'
import { json } from './people.ts'
import { settle } from './settle.ts'
import { expect, test, type Page } from './test.ts'

const folder = process.env.SCREENS ?? 'results/screens'
const most = 46_000
const views = [
  { name: '1440-light', width: 1440, height: 900, scheme: 'light' },
  { name: '1440-dark', width: 1440, height: 900, scheme: 'dark' },
  { name: '390-light', width: 390, height: 844, scheme: 'light' },
  { name: '390-dark', width: 390, height: 844, scheme: 'dark' },
] as const

// What is not an admin's everyday page, and what one page has several of.
const seenBy: Record<string, DemoPerson> = { '/portal': 'employee', '/portal/videos/:id': 'employee', '/attendance': 'employee', '/attendance/corrections': 'manager', '/dashboard': 'hr' }
const more: { path: string; name: string; who: DemoPerson }[] = [
  { path: '/', name: 'home-employee', who: 'employee' },
  { path: '/', name: 'home-manager', who: 'manager' },
  { path: '/attendance/team?view=month', name: 'attendance-team-month', who: 'admin' },
]
const isOutside = (path: string) => ['/login', '/register', '/signup', '/forgot-password'].includes(path)
const nameOf = (path: string) => path.replaceAll(/\/:\w+/g, '-one').slice(1).replaceAll('/', '-') || 'home'

const shots = [
  ...pages.filter((path) => !path.includes(':token')).map((path) => ({ path, name: nameOf(path), who: seenBy[path] ?? ('admin' as DemoPerson) })),
  ...more.filter(({ path }) => pages.includes(path.split('?')[0]!)),
]

let sessions: Sessions

test.beforeAll(async ({ browser }) => {
  mkdirSync(folder, { recursive: true })
  sessions = await demoSessions(browser)
  const employee = await (await browser.newContext({ storageState: sessions.employee })).newPage()
  const records = await json<{ attendance_date: string; status: string }[]>(employee, '/attendance/employee/current?page_size=20')
  const { attendance_date } = records.find((record) => record.status === 'Present')!
  // A worker that begins again finds these done.
  await tell(employee, '/attendance/check-in')
  await tell(employee, '/corrections', { attendance_date, status: 'WFH', reason: 'I worked from home and forgot to say so.' })
  await employee.context().close()
})

async function tell(page: Page, path: string, data?: unknown): Promise<void> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name.endsWith('csrf'))!.value
  const response = await page.request.post(`/api${path}`, { data, headers: { Accept: 'application/json', 'X-CSRF-Token': decodeURIComponent(token) } })
  expect([200, 201, 409]).toContain(response.status())
}

for (const { path, name, who } of shots) {
  test(name, async ({ visitor }) => {
    const admin = await visitor({ storageState: sessions.admin })
    const address = await addressOf(path, admin)
    const page = who === 'admin' && !isOutside(path) ? admin : await visitor({ storageState: isOutside(path) ? undefined : sessions[who] })
    await page.setViewportSize(views[0])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    for (const view of views) await take(page, view, name)
    expect(new URL(page.url()).pathname, 'the page that was asked for').toBe(address.split('?')[0])
  })
}

async function take(page: Page, view: (typeof views)[number], name: string): Promise<void> {
  await page.setViewportSize(view)
  await page.emulateMedia({ colorScheme: view.scheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', view.scheme)
  await settle(page)
  const browser = await page.context().newCDPSession(page)
  for (const quality of [85, 75, 65, 50, 35]) {
    const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    writeFileSync(join(folder, `${name}-${view.name}.webp`), bytes)
    if (bytes.length <= most) break
  }
  await browser.detach()
}
