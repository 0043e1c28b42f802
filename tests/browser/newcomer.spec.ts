// Somebody new: asks to join, waits and is approved; or holds a link that leads nowhere any more.
import { quoted, row } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, password } from './people.ts'
import { expect, test } from './test.ts'

test('somebody asks to join, waits and is approved', async ({ page: hr, visitor }) => {
  const company = await foundCompany(hr)
  const email = colleague(company, 'mallory')
  const state = () => row<{ state: string }>(`select state from users where email = ${quoted(email)}`).state

  const page = await visitor()
  await page.goto('/register')
  await inspect(page, 'register')
  await page.getByLabel('Company name').fill(company.name)
  await page.getByLabel('First name').fill('Mallory')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('Your request is waiting for approval')).toBeVisible()
  await inspect(page, 'welcome')
  await page.goto('/portal')
  await expect(page).toHaveURL((url) => url.pathname === '/')
  expect(state()).toBe('pending')

  await hr.goto('/invitations')
  await expect(hr.getByText('Asking to join')).toBeVisible()
  await inspect(hr, 'pending')
  await hr.getByRole('button', { name: /^Approve Mallory/ }).click()
  await expect(hr.getByText('Asking to join')).toHaveCount(0)
  await expect.poll(state).toBe('active')

  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('Your request is waiting for approval')).toHaveCount(0)
  await page.goto('/portal')
  await expect(page.getByRole('heading', { name: 'My videos' })).toBeVisible()
})

test('links that are over say so', async ({ page }) => {
  await page.goto('/invitations/not-a-token')
  await expect(page.getByText('This invitation is not valid any more')).toBeVisible()
  await inspect(page, 'invitation-gone')

  await page.goto('/domain-proofs/never-made')
  await expect(page.getByText('This link is not valid any more')).toBeVisible()
  await inspect(page, 'domain-proof-gone')

  await page.goto('/join/never-made')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page.getByText('This link does not exist, has been used, or has expired.')).toBeVisible()
  await inspect(page, 'join-gone')
})
