// A forgotten password: asked for, mailed through a real mail server, set once; and kind words for addresses and links that lead nowhere.
import { mailDatabase, quoted, rows, named } from './database.ts'
import { inspect } from './inspect.ts'
import { mailedPath } from './mail.ts'
import { fillSignIn, foundCompany, password, signIn } from './people.ts'
import { expect, test } from './test.ts'

test.describe('where mail is sent', () => {
  test.use({ baseURL: process.env.ATTUNE_MAIL_URL ?? '' })

  test('a forgotten password is set anew with the mailed link', async ({ page, visitor }) => {
    named('ATTUNE_MAIL_URL')
    const elsewhere = await visitor()
    const company = await foundCompany(elsewhere)
    await elsewhere.goto('/settings/security')
    await expect(elsewhere.getByRole('heading', { name: 'Security' })).toBeVisible()

    await page.goto('/login')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('E-mail', { exact: true }).fill(company.admin)
    await page.getByRole('button', { name: 'Mail me a link' }).click()
    await expect(page.getByText(/If somebody has an account with this address/)).toBeVisible()

    const path = await mailedPath(company.admin, '/reset-password')
    const changed = 'another-Walk-by-the-9-lakes'
    await page.goto(path)
    await page.getByLabel('Password', { exact: true }).fill('sonyericsson')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Password', { exact: true }).fill(changed)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByRole('status').getByText('Your new password is set. Sign in with it.')).toBeVisible()

    const told = () =>
      rows<{ kind: string; state: string }>(
        `select kind, state from notices where recipient = ${quoted(company.admin)} and kind = 'password_reset'`,
        mailDatabase(),
      )
    // A mail has arrived a moment before it is known to be sent.
    await expect.poll(told).toEqual([{ kind: 'password_reset', state: 'sent' }])
    const used = `select used_at from password_resets join users using (company_id, user_id)
      where email = ${quoted(company.admin)} and used_at is not null`
    expect(rows(used, mailDatabase())).toHaveLength(1)

    await elsewhere.goto('/settings/security')
    await expect(elsewhere, 'other sessions end').toHaveURL(/\/login/)
    await page.goto('/login')
    await fillSignIn(page, company.admin, password)
    await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right.')
    await signIn(page, company.admin, changed)

    const again = await visitor()
    await again.goto(path)
    await again.getByLabel('Password', { exact: true }).fill('yet-another-Walk-by-the-7-lakes')
    await again.getByRole('button', { name: 'Set the password' }).click()
    await expect(again.getByRole('alert')).toContainText('This link does not exist, has been used, or has expired.')
  })
})

test('a forgotten password is answered kindly, and a dead link says so', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail', { exact: true }).fill('nobody@nowhere.example')
  await inspect(page, 'forgot-password')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByText(/If somebody has an account with this address/)).toBeVisible()
  await page.goto('/reset-password/never-made')
  await page.getByLabel('Password', { exact: true }).fill('another-Walk-by-the-9-lakes')
  await inspect(page, 'reset-password')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('alert')).toContainText('This link does not exist, has been used, or has expired.')
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(page).toHaveURL(/\/forgot-password$/)
})
