// Every page that a journey visits is looked at in both sizes and both themes. Axe looks twice, which covers each size and theme.
import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'
import { settle } from './settle.ts'

const views = [
  { name: '1440-light', width: 1440, height: 900, scheme: 'light', axe: true },
  { name: '1440-dark', width: 1440, height: 900, scheme: 'dark', axe: false },
  { name: '390-dark', width: 390, height: 844, scheme: 'dark', axe: true },
  { name: '390-light', width: 390, height: 844, scheme: 'light', axe: false },
] as const

export async function inspect(page: Page, name: string): Promise<void> {
  // A page looks the same whatever the database is.
  if (test.info().project.name === 'PostgreSQL') return
  for (const view of views) {
    await show(page, view.scheme, view)
    if (process.env.ATTUNE_PICTURES) await page.screenshot({ path: `results/${name}-${view.name}.png`, fullPage: true })
    await expectNoSidewaysScroll(page, `${name} at ${view.name}`)
    if (view.axe) await expectAccessible(page, `${name} at ${view.name}`)
  }
  await show(page, 'light', { width: 1440, height: 900 })
}

// The page in this theme and size, at rest.
export async function show(page: Page, colorScheme: 'light' | 'dark', size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  await settle(page)
}

export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

export async function expectAccessible(page: Page, what: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const told = await page.evaluate(async () => {
    // In a frame without scripts axe would wait for ever.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: 'iframe[sandbox]' }, { resultTypes: ['violations'] })
    return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
  expect.soft(told, what).toEqual([])
}
