// The cast: each test founds a company of its own, so that tests neither meet nor depend on order.
import { expect, type APIResponse, type Page } from '@playwright/test'

export const password = 'correct-horse-battery-staple'

export interface Company {
  name: string
  admin: string
}

export function newCompany(): Company {
  const mark = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`
  return { name: `Meridian ${mark}`, admin: `ada.${mark}@meridian-${mark}.example` }
}

// Somebody else of the same company.
export const colleague = (company: Company, name: string) => company.admin.replace('ada', name)

export async function signUpCompany(page: Page, company: Company, country: string): Promise<void> {
  await page.goto('/signup')
  await page.getByLabel('Company name').fill(company.name)
  await page.getByLabel('E-mail').fill(company.admin)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Country').selectOption({ label: country })
  await page.getByRole('button', { name: 'Create company' }).click()
}

// The same without the form, for journeys that begin later; the page's browser is signed in afterwards.
export async function foundCompany(page: Page, wish: { jurisdiction?: string; emotion_policy?: string } = {}): Promise<Company> {
  const company = newCompany()
  const { jurisdiction = 'US', emotion_policy } = wish
  await send(page, 'POST', '/auth/signup', { company_name: company.name, email: company.admin, password, jurisdiction })
  await signInQuietly(page, company.admin)
  if (emotion_policy) await send(page, 'PUT', '/companies/current', { emotion_policy })
  return company
}

export async function fillSignIn(page: Page, who: string, word = password): Promise<void> {
  await page.getByLabel('E-mail or user name').fill(who)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signIn(page: Page, who: string, word = password): Promise<void> {
  await page.goto('/login')
  await fillSignIn(page, who, word)
  await expect(page).not.toHaveURL(/\/login/)
}

export async function signInQuietly(page: Page, email: string, word = password): Promise<void> {
  await send(page, 'POST', '/auth/login?session=cookie', { email, password: word })
}

// Invited by the admin's page and joined in the other one, which is signed in afterwards.
export async function join(admin: Page, page: Page, email: string, more: { role?: string; first_name?: string; last_name?: string } = {}): Promise<void> {
  const { role = 'employee', ...names } = more
  const { token } = await send<{ token: string }>(admin, 'POST', '/invites', { email, role })
  await send(page, 'POST', '/auth/register', { email, password, invite: token, ...names })
  await signInQuietly(page, email)
}

export async function json<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api${path}`, { headers: { Accept: 'application/json' } })
  expect(response.status(), `GET ${path}: ${await bodyOf(response)}`).toBe(200)
  return (await response.json()) as T
}

// A change through the API as the person of this page, with the same cookies and the same proof against forgery.
export async function send<T>(page: Page, method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown, more?: Record<string, string>): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name.endsWith('csrf'))?.value
  const headers = { Accept: 'application/json', ...(token && { 'X-CSRF-Token': decodeURIComponent(token) }), ...more }
  const response = await page.request.fetch(`/api${path}`, { method, data, headers })
  expect(response.ok(), `${method} ${path}: ${response.status()} ${await bodyOf(response)}`).toBe(true)
  return (response.status() === 204 ? undefined : await response.json()) as T
}

async function bodyOf(response: APIResponse): Promise<string> {
  return response.ok() ? 'ok' : response.text()
}
