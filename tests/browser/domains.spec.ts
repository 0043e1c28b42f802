// E-mail domains where no mail can be sent, and what the pages behind mailed links say of links that are over. tests/smtp follows good ones.
import { expect, test } from '@playwright/test'
import { inspect, listen } from './inspect.ts'
import { newCompany, password, signUpCompany } from './people.ts'

test('a domain is asked for by keyboard, and says what is missing', async ({ page }) => {
  const complaints = listen(page)
  await signUpCompany(page, newCompany(), 'United States')
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.goto('/settings/company')
  await expect(page.getByText('No domains yet')).toBeVisible()
  await inspect(page, 'company-domains-empty')

  await page.getByRole('button', { name: 'Add a domain' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Domain', { exact: true }).fill('co.uk')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Below this domain everybody has a name of their own.', { exact: false })).toBeVisible()
  await page.getByLabel('Domain', { exact: true }).fill('meridian.example')
  await page.getByLabel('Send the link to').selectOption({ label: 'hostmaster@…' })
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('no mail server is set up', { exact: false })).toBeVisible()
  await inspect(page, 'company-domain-form')
  expect(complaints).toEqual([])
})

test('links that are over say so', async ({ page }) => {
  const complaints = listen(page)
  await page.goto('/domain-proofs/never-made')
  await expect(page.getByText('This link is not valid any more')).toBeVisible()
  await inspect(page, 'domain-proof-gone')

  await page.goto('/join/never-made')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page.getByText('This link does not exist, has been used, or has expired.')).toBeVisible()
  await inspect(page, 'join-gone')
  expect(complaints).toEqual([])
})
