// The demo company, where every page has something to show: who signs in there, and addresses of pages that are about one thing.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { json, send, signInQuietly } from './people.ts'

export const demoPassword = 'attune-demo-2026'
export const demoPeople = {
  admin: 'admin@lumen.example',
  hr: 'hr@lumen.example',
  manager: 'manager@lumen.example',
  employee: 'amara@lumen.example',
} as const

export type DemoPerson = keyof typeof demoPeople
export type Sessions = Record<DemoPerson, Awaited<ReturnType<BrowserContext['storageState']>>>

// Everybody's cookies after signing in once.
export async function demoSessions(browser: Browser): Promise<Sessions> {
  const sessions: Partial<Sessions> = {}
  for (const [who, email] of Object.entries(demoPeople)) {
    const context = await browser.newContext()
    await signInQuietly(await context.newPage(), email, demoPassword)
    sessions[who as DemoPerson] = await context.storageState()
    await context.close()
  }
  return sessions as Sessions
}

// The same list by which the server knows which addresses are pages.
export const pages = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../web/src/app/pages.json'), 'utf8')) as string[]

const first = async <Row>(page: Page, path: string) => {
  const [found] = await json<Row[]>(page, path)
  if (!found) throw new Error(`The demo company has nothing at ${path}.`)
  return found
}

const csv = `Name,E-mail,Job title,Department
Ingrid Solberg,ingrid.solberg@lumen.example,Data Engineer,Engineering
Tomasz Zielinski,tomasz.zielinski@lumen.example,QA Engineer,Engineering
Priya Raman,priya.raman@lumen,Support Agent,Customer Care
Yusuf Demir,yusuf.demir@lumen.example,Field Technician,Operations
,nameless@lumen.example,Accountant,People & Finance
`

// For each page that is about one thing: the address of one that is there. `page` is the admin's.
const addresses: Record<string, (page: Page) => Promise<string>> = {
  '/reset-password/:token': async () => '/reset-password/never-made',
  '/domain-proofs/:token': async () => '/domain-proofs/never-made',
  '/join/:token': async () => '/join/never-made',
  '/invitations/:token': async (page) => {
    const email = `invited-${Date.now()}@lumen.example`
    return `/invitations/${(await send<{ token: string }>(page, 'POST', '/invites', { email, role: 'employee' })).token}`
  },
  '/portal/videos/:id': async (page) => {
    // Of the one who looks at it: to everybody else it has another address, or is not there.
    const { items } = await json<{ items: { last_video_id?: string | null }[] }>(page, `/hr/employees?q=${encodeURIComponent(demoPeople.employee)}`)
    return `/portal/videos/${items.find((person) => person.last_video_id)!.last_video_id}`
  },
  '/employees/:id': async (page) => `/employees/${(await first<{ employee_id: number }>(page, '/employees')).employee_id}`,
  '/emotion/employees/:id': async (page) => {
    const { items } = await json<{ items: { employee_id: number; last_video_id?: string | null }[] }>(page, '/hr/employees?sort=-top_score')
    return `/emotion/employees/${items.find((person) => person.last_video_id)!.employee_id}`
  },
  '/emotion/employees/:employee/videos/:id': async (page) => {
    const { items } = await json<{ items: { employee_id: number; last_video_id?: string | null }[] }>(page, '/hr/employees?sort=-top_score')
    const person = items.find((each) => each.last_video_id)!
    return `/emotion/employees/${person.employee_id}/videos/${person.last_video_id}`
  },
  // Tried without writing, so that its rows have their report.
  '/imports/:id': async (page) => {
    const brought = await send<{ import_id: string }>(page, 'POST', '/imports/employees?filename=people.csv', csv, { 'Content-Type': 'text/csv' })
    const path = `/imports/${brought.import_id}`
    await send(page, 'POST', `${path}/run`, { dry_run: true })
    await expect.poll(async () => (await json<{ state: string }>(page, path)).state).not.toBe('running')
    return path
  },
  '/assistant/:id': async (page) => {
    const { conversation_id } = await send<{ conversation_id: string }>(page, 'POST', '/chat', { message: 'Show me departments with attendance issues last month' })
    await send(page, 'POST', '/chat', { message: 'And the month before?', conversation_id })
    return `/assistant/${conversation_id}`
  },
}

export async function addressOf(path: string, admin: Page): Promise<string> {
  if (!path.includes(':')) return path
  const find = addresses[path]
  if (!find) throw new Error(`${path} is a page about one thing. Say in demo.ts how to find one.`)
  return find(admin)
}
