// Roles: an admin makes one by keyboard, gives it, looks through somebody's eyes, and stops.
import { expect, test, type Page } from '@playwright/test'
import { inspect, listen } from './inspect.ts'
import { json, newCompany, password, signUpCompany } from './people.ts'

async function invite(page: Page, email: string): Promise<string> {
  const csrf = (await page.context().cookies()).find((cookie) => cookie.name.endsWith('csrf'))?.value ?? ''
  const response = await page.request.post('/api/invites', { data: { email, role: 'employee' }, headers: { 'X-CSRF-Token': csrf } })
  expect(response.status()).toBe(201)
  return ((await response.json()) as { token: string }).token
}

test('a role is made, given and looked through', async ({ page, request }) => {
  const complaints = listen(page)
  const company = newCompany()
  const email = company.admin.replace('ada', 'noor')
  await signUpCompany(page, company, 'United States')
  await expect(page).toHaveURL(/\/dashboard$/)
  const token = await invite(page, email)
  const joined = await request.post('/api/auth/register', { data: { email, password, invite: token, first_name: 'Noor' } })
  expect(joined.status()).toBe(201)

  await page.getByRole('link', { name: 'Roles' }).click()
  await expect(page.getByRole('columnheader', { name: 'Manager' })).toBeVisible()
  await inspect(page, 'roles')
  await page.getByRole('button', { name: 'New role' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Auditor')
  await page.getByLabel('Read and export the audit log').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('List and search employees').selectOption({ label: 'Own department' })
  await inspect(page, 'role-form')
  await page.getByRole('button', { name: 'Save role' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: /^Auditor/ })).toBeVisible()

  await page.getByRole('link', { name: 'Users' }).click()
  await page.getByLabel('Role of Noor').selectOption({ label: 'Auditor' })
  await expect.poll(async () => (await json<{ name: string; people: number }[]>(page, '/roles')).find((role) => role.name === 'Auditor')?.people).toBe(1)
  await inspect(page, 'users')

  await page.getByRole('button', { name: 'View as Noor' }).click()
  await expect(page.getByText('You see Attune as Noor')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Audit log' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0)
  await inspect(page, 'viewing')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page).toHaveURL(/\/settings\/users$/)
  await expect(page.getByText('You see Attune as Noor')).toHaveCount(0)
  expect(complaints).toEqual([])
})
