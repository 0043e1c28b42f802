// The API's own pages, from our own files and nobody else's.
import { expect, test } from '@playwright/test'
import { listen } from './inspect.ts'

for (const path of ['/docs', '/redoc']) {
  test(`${path} shows the API without asking anybody else`, async ({ page, baseURL }) => {
    const complaints = listen(page)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL!)) elsewhere.push(request.url())
    })
    await page.goto(path)
    await expect(page.getByText('Announce a video', { exact: false }).first()).toBeAttached()
    await page.screenshot({ path: `results${path}.png` })
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })
}
