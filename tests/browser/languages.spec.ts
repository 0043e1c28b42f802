// A language is chosen where nobody is signed in and where somebody is; it is kept in the browser and with the account, and loses nothing.
import { expect, test } from './test.ts'
import { foundCompany, json, password, signInQuietly } from './people.ts'

test('a stranger is met in the language of the browser, and chooses another without losing what was typed', async ({ visitor }) => {
  const page = await visitor({ locale: 'de-DE' })
  await page.goto('/login')
  await expect(page.getByRole('heading', { name: 'Bei Attune anmelden' })).toBeVisible()
  await page.getByLabel('E-Mail oder Benutzername').fill('ada@lumen.example')
  await page.getByRole('button', { name: 'Sprache' }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('heading', { name: 'تسجيل الدخول إلى Attune' })).toBeVisible()
  await expect(page.getByLabel('البريد الإلكتروني أو اسم المستخدم')).toHaveValue('ada@lumen.example')
  await page.getByLabel('كلمة المرور', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click()
  // What the server refuses is said in Arabic too.
  await expect(page.getByRole('alert')).toContainText('البريد الإلكتروني أو كلمة المرور غير صحيحة.')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
})

test('a language goes with its person to another browser', async ({ page, visitor }) => {
  const company = await foundCompany(page)
  await page.goto('/settings/security')
  await page.getByRole('button', { name: /^Account of/ }).first().click()
  await page.getByRole('menuitem', { name: 'Language English' }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sicherheit' })).toBeVisible()
  await expect.poll(async () => (await json<{ language: string | null }>(page, '/auth/me')).language).toBe('de')
  const elsewhere = await visitor()
  await signInQuietly(elsewhere, company.admin)
  await elsewhere.goto('/settings/security')
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Sicherheit' })).toBeVisible()
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'de')
})
