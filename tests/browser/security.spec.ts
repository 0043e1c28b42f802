// One's own security: a second factor from its QR code to the sign-in that asks for it, a new password, keys for programs.
import { createHmac } from 'node:crypto'
import { quoted, row, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { fillSignIn, foundCompany, password } from './people.ts'
import { expect, test, type Page } from './test.ts'

// RFC 6238: SHA-1, 30 seconds, 6 digits; `steps` half minutes from now.
function code(secret: string, steps: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest[19]! & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function openSecurity(page: Page) {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Security' }).click()
  await expect(page.getByRole('heading', { name: 'Security' })).toBeVisible()
}

test('a second factor is set up and asked for, a password changed', async ({ page }) => {
  const company = await foundCompany(page)
  await page.goto('/')
  await openSecurity(page)
  await expect(page.getByText('This one')).toBeVisible()
  await inspect(page, 'security')

  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await expect(page.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible()
  await inspect(page, 'security-totp')
  const secret = await page.getByLabel('Secret').inputValue()
  await page.getByLabel('Code of the app').fill('000')
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('This code is not right. Check that the clock of your phone is.')).toBeVisible()
  // Codes of now and of the half minute after it: should a half minute end on the way, each is still good, and the second is the later one.
  const used = code(secret, 0)
  await page.getByLabel('Code of the app').fill(used)
  await page.getByRole('button', { name: 'Turn it on' }).click()
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await inspect(page, 'security-recovery-codes')
  const [factor] = rows<{ confirmed_at: string | null }>(
    `select confirmed_at from second_factors join users using (company_id, user_id) where email = ${quoted(company.admin)}`,
  )
  expect(factor?.confirmed_at).toBeTruthy()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()

  const changed = 'another-Walk-by-the-9-lakes'
  await page.getByLabel('Current password', { exact: true }).fill('not the password')
  await page.getByLabel('New password', { exact: true }).fill(changed)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not your password.')).toBeVisible()
  await page.getByLabel('Current password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed, and your other sessions have ended.')).toBeVisible()

  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login/)
  await fillSignIn(page, company.admin, changed)
  await expect(page.getByText('Your password is right. One more step: a code.')).toBeVisible()
  await inspect(page, 'login-code')
  await page.getByLabel('Code', { exact: true }).fill(used)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('This code is not right, or has been used.')
  await page.getByLabel('Code', { exact: true }).fill(code(secret, 1))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/login/)

  await openSecurity(page)
  await page.getByRole('button', { name: 'Turn it off' }).click()
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(changed)
  await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click()
  await expect(page.getByRole('button', { name: 'Set up an authenticator app' })).toBeVisible()
})

test('a key for a program is made, shown once and revoked', async ({ page, request }) => {
  const company = await foundCompany(page)
  await page.goto('/settings/api-keys')
  await expect(page.getByText('No keys yet')).toBeVisible()
  await page.getByRole('button', { name: 'New key' }).click()
  await page.getByLabel('Name').fill('Clock at the door')
  await page.getByLabel('employees_read').check()
  await inspect(page, 'api-key-new')
  await page.getByRole('button', { name: 'Make the key' }).click()
  const token = await page.getByRole('textbox', { name: 'Clock at the door' }).inputValue()
  const asked = () => request.get('/api/employees', { headers: { 'X-API-Key': token, Accept: 'application/json' } })
  expect((await asked()).status()).toBe(200)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('cell', { name: /^Clock at the door/ })).toBeVisible()
  await inspect(page, 'api-keys')
  await page.getByRole('button', { name: 'Revoke Clock at the door' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
  const keys = `select revoked_at from api_keys join companies using (company_id) where companies.name = ${quoted(company.name)}`
  await expect.poll(() => row<{ revoked_at: string | null }>(keys).revoked_at).toBeTruthy()
  await expect(async () => expect((await asked()).status()).toBe(401)).toPass({ timeout: 10_000 })
})
