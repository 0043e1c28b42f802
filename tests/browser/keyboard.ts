// Going through a page with the keyboard alone, and telling what the focus passes on the way.
import { expect, type Locator, type Page } from '@playwright/test'

// What has the focus, as somebody would call it.
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return 'nothing'
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])].map((label) => label.innerText) : []
    const labelled = document.getElementById(element.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')?.innerText
    return (element.getAttribute('aria-label') ?? labelled ?? (labels.join(' ') || element.innerText)).trim().split('\n')[0] ?? ''
  })

const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

// Presses Tab until this has the focus, and answers everything that had it on the way, this one last.
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<string[]> {
  const passed: string[] = []
  while (passed.length < most) {
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
    if (await hasFocus(wanted)) return passed
  }
  throw new Error(`The focus passed ${most} things and not the wanted one: ${passed.join(', ')}`)
}

// Each of these was passed, and in this order, whatever stands between them.
export function expectOrder(passed: string[], wanted: string[]): void {
  expect(passed.filter((name) => wanted.includes(name)), passed.join(' → ')).toEqual(wanted)
}

// Wherever the focus goes inside, it stays inside, and it can be seen.
export async function expectToStayIn(page: Page, dialog: Locator, presses = 8): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    const place = await dialog.evaluate((element) => {
      const active = document.activeElement
      return active === document.body || element.contains(active)
    })
    expect(place, `the focus left the dialog for ${await focused(page)}`).toBe(true)
  }
}
