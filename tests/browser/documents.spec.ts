// The API's own pages, from our own files and nobody else's, with nothing that the content security policy stops.
import { demoSessions } from './demo.ts'
import { expect, test } from './test.ts'

// The one draws only the operations around the place that one looks at, here those of one feature.
const places = { '/docs': '#/emotion', '/redoc': '' }
for (const [path, place] of Object.entries(places)) {
  test(`${path} shows the API without asking anybody else`, async ({ page, baseURL }) => {
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL!)) elsewhere.push(request.url())
    })
    await page.goto(path + place)
    await expect(page.getByText('Announce a video', { exact: false }).first()).toBeAttached()
    if (process.env.ATTUNE_PICTURES) await page.screenshot({ path: `results${path}.png` })
    expect(elsewhere).toEqual([])
  })
}

// Not in a watched window: each attempt is a complaint of the browser.
test('no page takes markup or the address of a script from a plain text', async ({ browser }) => {
  const { admin } = await demoSessions(browser)
  const context = await browser.newContext({ storageState: admin })
  const page = await context.newPage()
  const refused = () =>
    page.evaluate(() => {
      const attempts: Record<string, () => void> = {
        markup: () => (document.createElement('div').innerHTML = '<script>1</script>'),
        address: () => (document.createElement('script').src = '/assets/other.js'),
        script: () => (document.createElement('script').text = '1'),
        policy: () => void (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }).trustedTypes.createPolicy('other', {}),
      }
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]!()
          return false
        } catch (problem) {
          return problem instanceof TypeError
        }
      })
    })
  for (const path of ['/login', '/', '/dashboard', '/portal', '/employees', '/attendance', '/attendance/team', '/assistant', '/docs', '/redoc']) {
    await page.goto(path)
    if (!(path in places)) await expect(page.locator('h1').first()).toBeVisible()
    expect(await refused(), path).toEqual(['markup', 'address', 'script', 'policy'])
  }
  await context.close()
})
