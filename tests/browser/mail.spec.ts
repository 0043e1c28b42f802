// An admin and mail where no mail server is set up: the outbox, what mail looks like, and e-mail domains. tests/smtp follows mail that is sent.
import { quoted, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { foundCompany } from './people.ts'
import { expect, test } from './test.ts'

test('an admin sees what became of the mail, and what mail looks like', async ({ page }) => {
  const company = await foundCompany(page)
  await page.goto('/settings/mail')
  await expect(page.getByText('No mail', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Send a test mail' }).click()
  await expect(page.getByRole('status').getByText('No mail server is set up')).toBeVisible()
  const row = page.getByRole('row', { name: company.admin })
  await expect(row.getByText('Not sent: no mail server')).toBeVisible()
  expect(rows(`select kind, state from notices where recipient = ${quoted(company.admin)}`)).toEqual([{ kind: 'mail_test', state: 'not_configured' }])

  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { name: 'Join Example Ltd' })).toBeVisible()
  await expect(preview.getByRole('link', { name: 'Accept the invitation' })).toHaveCSS('background-color', 'rgb(79, 70, 229)')
  await page.getByLabel('Language').selectOption({ label: 'العربية' })
  await expect(preview.locator('html')).toHaveAttribute('dir', 'rtl')
  await inspect(page, 'mail')
  await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Plain text' })
  await expect(preview.getByText('https://attune.example/invitations/example')).toBeVisible()
})

test('a domain is asked for by keyboard, and says what is missing', async ({ page }) => {
  await foundCompany(page)
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
})
