// Every page that a journey visits is looked at in both sizes and both themes. Axe looks twice, which covers each size and theme.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const views = [
  { name: '1440-light', width: 1440, height: 900, scheme: 'light', axe: true },
  { name: '1440-dark', width: 1440, height: 900, scheme: 'dark', axe: false },
  { name: '390-light', width: 390, height: 844, scheme: 'light', axe: false },
  { name: '390-dark', width: 390, height: 844, scheme: 'dark', axe: true },
] as const

export async function inspect(page: Page, name: string): Promise<void> {
  // A page looks the same whatever the database is.
  if (test.info().project.name === 'PostgreSQL') return
  for (const view of views) {
    await page.setViewportSize(view)
    await page.emulateMedia({ colorScheme: view.scheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', view.scheme)
    await page.screenshot({ path: `results/${name}-${view.name}.png`, fullPage: true })
    await expectNoSidewaysScroll(page, `${name} at ${view.name}`)
    if (view.axe) await expectAccessible(page, `${name} at ${view.name}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

export async function expectAccessible(page: Page, what: string): Promise<void> {
  // A page on its way has no heading yet: what is judged is the page that comes.
  await expect(page.locator('h1').first(), `the heading of ${what}`).toBeVisible()
  // In a frame without scripts axe would wait for ever.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').options({ resultTypes: ['violations'] }).analyze()
  const told = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect.soft(told, what).toEqual([])
}
