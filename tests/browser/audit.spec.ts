// The admin reads the audit log, narrows it, and asks whether it is as it was recorded.
import { inspect } from './inspect.ts'
import { foundCompany, json } from './people.ts'
import { expect, test } from './test.ts'

test('the admin reads the audit log and verifies it', async ({ page }) => {
  await foundCompany(page)
  await page.goto('/settings/audit')
  const table = page.getByRole('table')
  await expect(table.getByText('Founded the company')).toBeVisible()
  await expect(table.getByText('Signed in')).toBeVisible()

  await expect.poll(async () => (await json<{ unsealed: number }>(page, '/audit/verify')).unsealed).toBe(0)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('sealed rows are as recorded.')).toBeVisible()
  await inspect(page, 'audit')

  await page.getByLabel('What').selectOption({ label: 'Founded the company' })
  await expect(table.getByText('Signed in')).toHaveCount(0)
  await expect(table.getByText('Founded the company')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('main').getByRole('button', { name: 'Download' }).first().click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('attune-audit.csv')
})
