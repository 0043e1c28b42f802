// Every page of the app, on the demo company, as everybody who may open it: axe finds nothing in light, in dark and from right to left, and
// nothing scrolls sideways. The list is the app's own, so that a new page cannot be forgotten.
import { addressOf, demoSessions, pages, type DemoPerson, type Sessions } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, show } from './inspect.ts'
import { settle } from './settle.ts'
import { expect, test, type Page } from './test.ts'

// Each page is a test that needs nothing of the others.
test.describe.configure({ mode: 'parallel' })

type Who = DemoPerson | 'nobody'

// Whoever may open it and may do most looks in all three ways, the others in light only.
const everybody: Who[] = ['admin', 'manager', 'employee', 'nobody']
const sizes = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 900 } }
let sessions: Sessions

test.beforeAll(async ({ browser }) => {
  sessions = await demoSessions(browser)
})

for (const path of pages) {
  test(`the page ${path}`, async ({ visitor }) => {
    const opened: Who[] = []
    // Each of these browsers is new, and would fetch the whole app a second time to keep it for when there is no connection.
    const browserOf = (who: Who) => visitor({ storageState: who === 'nobody' ? undefined : sessions[who], reducedMotion: 'reduce', serviceWorkers: 'block' })
    const admin = await browserOf('admin')
    const address = await addressOf(path, admin)
    for (const who of everybody) {
      const page = who === 'admin' ? admin : await browserOf(who)
      if (!(await opens(page, address))) continue
      await look(page, `${path} as ${who}`, 'light', 1440)
      if (opened.length === 0) {
        await look(page, `${path} as ${who}`, 'dark', 390)
        await fromRightToLeft(page)
        await look(page, `${path} as ${who}, from right to left`, 'light', 1440)
      }
      opened.push(who)
    }
    expect(opened, `nobody could open ${path}`).not.toEqual([])
  })
}

const refusals = /^(This page is not for your role|There is nothing here)$/

// Whether this page opens for this person, instead of leading elsewhere or saying that it is for others.
async function opens(page: Page, address: string): Promise<boolean> {
  await page.goto(address)
  await settle(page)
  return new URL(page.url()).pathname === address && (await page.getByText(refusals).count()) === 0
}

async function look(page: Page, what: string, scheme: 'light' | 'dark', width: keyof typeof sizes): Promise<void> {
  await show(page, scheme, sizes[width])
  await expectNoSidewaysScroll(page, `${what}, ${scheme}, ${width}`)
  await expectAccessible(page, `${what}, ${scheme}, ${width}`)
}

async function fromRightToLeft(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('attune-language', 'ar'))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
}
