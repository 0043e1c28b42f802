// Somebody founds a company: from the form to the first dashboard, without a country, and where the law prohibits the analysis.
import { quoted, row, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { fillSignIn, json, newCompany, password, send, signUpCompany } from './people.ts'
import { expect, test } from './test.ts'

const companyIn = (name: string) =>
  row<{ company_id: string; jurisdiction: string | null; time_zone: string; emotion_policy: string }>(
    `select company_id, jurisdiction, time_zone, emotion_policy from companies where name = ${quoted(name)}`,
  )

test('a new company, up to its first dashboard', async ({ page }) => {
  const company = newCompany()
  await page.goto('/')
  await expect(page).toHaveURL(/\/login$/)
  await inspect(page, 'login')
  await page.goto('/signup')
  await page.getByLabel('Country').selectOption({ label: 'Germany' })
  await expect(page.getByText('Emotion analysis is prohibited in this country')).toBeVisible()
  await page.getByLabel('Country').selectOption({ label: 'United States' })
  await expect(page.getByText('Emotion analysis is possible here', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York')
  await inspect(page, 'signup')
  await signUpCompany(page, company, 'United States')
  await expect(page).not.toHaveURL(/\/signup/)
  expect(companyIn(company.name)).toMatchObject({ jurisdiction: 'US', time_zone: 'America/New_York' })
  expect(rows(`select role, state from users where email = ${quoted(company.admin)}`)).toEqual([{ role: 'admin', state: 'active' }])

  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await expect(page.getByText('Nothing was measured in this period.').first()).toBeVisible()
  await inspect(page, 'dashboard-empty')

  await page.goto('/settings/company')
  await expect(page.getByLabel('Company name')).toHaveValue(company.name)
  await page.getByRole('radio', { name: /^Individual results/ }).check()
  await page.getByLabel('Company name').fill(`${company.name} Inc`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Your changes are saved.')).toBeVisible()
  expect(companyIn(`${company.name} Inc`).emotion_policy).toBe('individual')
  await inspect(page, 'company')
})

test('a company in the EU is refused the analysis, and told why', async ({ page }) => {
  const company = newCompany()
  await signUpCompany(page, company, 'Germany')
  await expect(page).not.toHaveURL(/\/signup/)
  await page.goto('/dashboard')
  await expect(page.getByText('Emotion analysis is switched off here')).toBeVisible()
  await expect(page.getByText('does not allow inferring emotions of people at work', { exact: false })).toBeVisible()
  await inspect(page, 'dashboard-prohibited')
  const founded = companyIn(company.name)
  expect(founded).toMatchObject({ jurisdiction: 'DE', emotion_policy: 'prohibited' })

  await page.goto('/portal')
  await expect(page.getByText('Emotion analysis is switched off here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0)
  const refused = await page.request.get('/api/hr/dashboard/summary', { headers: { Accept: 'application/json' } })
  expect(refused.status()).toBe(451)
  expect(((await refused.json()) as { code: string }).code).toBe('policy_prohibited')
  const inThisCompany = `company_id = ${quoted(founded.company_id)}`
  await expect.poll(() => rows(`select audit_id from audit_log where action = 'emotion_analysis_refused' and ${inThisCompany}`).length).toBeGreaterThan(0)
  expect(rows(`select video_id from videos where ${inThisCompany}`)).toEqual([])

  await page.goto('/settings/company')
  await expect(page.getByText('Set by law')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Individual results/ })).toBeDisabled()
  await inspect(page, 'company-prohibited')
})

test('a company without a country is asked for it', async ({ page }) => {
  const company = newCompany()
  await send(page, 'POST', '/auth/signup', { company_name: company.name, email: company.admin, password })
  await page.goto('/dashboard')
  await fillSignIn(page, company.admin)
  await expect(page.getByText('Where is your company?')).toBeVisible()
  await inspect(page, 'dashboard-nowhere')
  await page.getByRole('main').getByRole('link', { name: 'Company settings' }).click()
  await page.getByLabel('Country').selectOption({ label: 'United States' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Your changes are saved.')).toBeVisible()
  expect(companyIn(company.name).jurisdiction).toBe('US')
  expect(await json(page, '/companies/current')).toMatchObject({ jurisdiction: 'US' })
  await page.goto('/dashboard')
  await expect(page.getByText('Nothing was measured in this period.').first()).toBeVisible()
})

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
  expect(rows(`select company_id from companies where name = ${quoted(company.name)}`)).toEqual([])

  await page.goto('/login')
  await fillSignIn(page, company.admin, 'not-the-password')
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right.')
  await expect(page.getByRole('alert')).toContainText('Request id:')
})
