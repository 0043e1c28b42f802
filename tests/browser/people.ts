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

export async function signUpCompany(page: Page, company: Company, country: string): Promise<void> {
  await page.goto('/signup')
  await page.getByLabel('Company name').fill(company.name)
  await page.getByLabel('E-mail').fill(company.admin)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Country').selectOption({ label: country })
  await page.getByRole('button', { name: 'Create company' }).click()
}

export async function json<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api${path}`, { headers: { Accept: 'application/json' } })
  expect(response.status(), `GET ${path}: ${await bodyOf(response)}`).toBe(200)
  return (await response.json()) as T
}

async function bodyOf(response: APIResponse): Promise<string> {
  return response.ok() ? 'ok' : response.text()
}
