// Roles: an admin makes one by keyboard, gives it, looks through somebody's eyes, and stops.
import { quoted, row } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, join } from './people.ts'
import { expect, test } from './test.ts'

test('a role is made, given and looked through', async ({ page, visitor }) => {
  const email = colleague(await foundCompany(page), 'noor')
  await join(page, await visitor(), email, { first_name: 'Noor' })

  await page.goto('/settings/roles')
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

  await page.goto('/settings/users')
  await page.getByLabel('Role of Noor').selectOption({ label: 'Auditor' })
  const given = `select count(*) as people from users join roles using (company_id, role_id) where roles.name = 'Auditor' and email = ${quoted(email)}`
  await expect.poll(() => row<{ people: number }>(given).people).toBe(1)
  await inspect(page, 'users')

  await page.getByRole('button', { name: 'View as Noor' }).click()
  await expect(page.getByText('You see Attune as Noor')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Audit log' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0)
  await inspect(page, 'viewing')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page).toHaveURL(/\/settings\/users$/)
  await expect(page.getByText('You see Attune as Noor')).toHaveCount(0)
})
