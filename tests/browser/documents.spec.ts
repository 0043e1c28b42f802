// The API's own pages, from our own files and nobody else's, with nothing that the content security policy stops.
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
