// Doors: who gets in, who waits, and what those are told who do not.
import { expect, test } from '@playwright/test'
import { inspect, listen } from './inspect.ts'
import { json, newCompany, password, signUpCompany } from './people.ts'

test('errors stand at the field, or say what is wrong', async ({ page }) => {
  const company = newCompany()
  await page.goto('/signup')
  await page.getByLabel('Company name').fill(company.name)
  await page.getByLabel('E-mail').fill(company.admin)
  await page.getByLabel('Password', { exact: true }).fill(`${company.admin.split('@')[0]}-secret`)
  await page.getByLabel('Country').selectOption({ label: 'United States' })
  await page.getByRole('button', { name: 'Create company' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert')).toBeVisible()
  await inspect(page, 'signup-refused')

  await page.goto('/login')
  await page.getByLabel('E-mail or user name').fill(company.admin)
  await page.getByLabel('Password', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right.')
  await expect(page.getByRole('alert')).toContainText('Request id:')
})

test('somebody asks to join, waits and is approved', async ({ page: hr, browser }) => {
  const company = newCompany()
  const email = company.admin.replace('ada', 'mallory')
  await signUpCompany(hr, company, 'United States')
  await expect(hr).toHaveURL(/\/dashboard$/)

  const context = await browser.newContext()
  const page = await context.newPage()
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

  await hr.getByRole('link', { name: 'Invitations' }).click()
  await expect(hr.getByText('Asking to join')).toBeVisible()
  await inspect(hr, 'pending')
  await hr.getByRole('button', { name: /^Approve Mallory/ }).click()
  await expect(hr.getByText('Asking to join')).toHaveCount(0)

  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page).toHaveURL(/\/portal$/)
  await context.close()
})

test('a company in the EU is told kindly', async ({ page }) => {
  const company = newCompany()
  await signUpCompany(page, company, 'Germany')
  await expect(page.getByText('Emotion analysis is switched off here')).toBeVisible()
  await inspect(page, 'dashboard-prohibited')
  expect(await json(page, '/companies/current')).toMatchObject({ jurisdiction: 'DE', emotion_policy: 'prohibited' })
  const refused = await page.request.get('/api/hr/dashboard/summary', { headers: { Accept: 'application/json' } })
  expect(refused.status()).toBe(451)
  await page.getByRole('link', { name: 'My videos' }).click()
  await expect(page.getByText('Emotion analysis is switched off here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Company', exact: true }).click()
  await expect(page.getByText('Set by law')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Individual results/ })).toBeDisabled()
  await inspect(page, 'company-prohibited')
})

test('a company without a country is asked for it', async ({ page }) => {
  const company = newCompany()
  const founded = await page.request.post('/api/auth/signup?session=cookie', {
    data: { company_name: company.name, email: company.admin, password },
  })
  expect(founded.status()).toBe(201)
  await page.goto('/dashboard')
  if (page.url().includes('/login')) {
    await page.getByLabel('E-mail or user name').fill(company.admin)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await expect(page.getByText('Where is your company?')).toBeVisible()
  await inspect(page, 'dashboard-nowhere')
  await page.getByRole('main').getByRole('link', { name: 'Company settings' }).click()
  await page.getByLabel('Country').selectOption({ label: 'United States' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Your changes are saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByText('Nothing was measured in this period.').first()).toBeVisible()
})

test('the keyboard reaches everything, and the theme stays as chosen', async ({ page }) => {
  await signUpCompany(page, newCompany(), 'United States')
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'Dark' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Open the menu' }).press('Enter')
  await page.getByRole('dialog').getByRole('link', { name: 'Employees' }).press('Enter')
  await expect(page).toHaveURL(/\/employees$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an admin sees what became of the mail, and what mail looks like', async ({ page }) => {
  const company = newCompany()
  const complaints = listen(page)
  await signUpCompany(page, company, 'United States')
  await page.getByRole('link', { name: 'Mail', exact: true }).click()
  await expect(page.getByText('No mail', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Send a test mail' }).click()
  await expect(page.getByRole('status').getByText('No mail server is set up')).toBeVisible()
  const row = page.getByRole('row', { name: company.admin })
  await expect(row.getByText('Not sent: no mail server')).toBeVisible()

  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { name: 'Join Example Ltd' })).toBeVisible()
  await expect(preview.getByRole('link', { name: 'Accept the invitation' })).toHaveCSS('background-color', 'rgb(79, 70, 229)')
  await page.getByLabel('Language').selectOption({ label: 'العربية' })
  await expect(preview.locator('html')).toHaveAttribute('dir', 'rtl')
  await inspect(page, 'mail')
  await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Plain text' })
  await expect(preview.getByText('https://attune.example/invitations/example')).toBeVisible()
  expect(complaints).toEqual([])
})

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/invitations/not-a-token')
  await expect(page.getByText('This invitation is not valid any more')).toBeVisible()
  await inspect(page, 'invitation-gone')
})
