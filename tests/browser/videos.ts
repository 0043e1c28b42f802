// Uploading a video and waiting for what is measured in it.
import { expect, type Page } from '@playwright/test'
import { join, resolve } from 'node:path'
import { json } from './people.ts'

const fixtures = process.env.FIXTURES ?? resolve(import.meta.dirname, '../../build/fixtures')

export const emotions = ['stress', 'anxiety', 'fatigue', 'happiness', 'neutral', 'anger', 'surprise'] as const
export const named = (emotion: string) => emotion.charAt(0).toUpperCase() + emotion.slice(1)
export const percent = (share: number) => (share > 0 && share < 0.005 ? 'Under 1%' : `${Math.round(share * 100)}%`)
export const two = (value: number) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

export interface Video {
  video_id: string
  original_filename: string
  status: string
  faces_detected: number
  predictions: Record<string, number>
  top_emotion?: string
  top_score?: number
  model?: { name: string; version: string }
}

export async function upload(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(join(fixtures, file))
}

export async function analysed(page: Page, file: string): Promise<Video> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: file, exact: true }) })
  await expect(row.getByText('Analysed')).toBeVisible({ timeout: 120_000 })
  const videos = await json<Video[]>(page, '/videos')
  const { video_id } = videos.find((video) => video.original_filename === file)!
  return json<Video>(page, `/videos/${video_id}`)
}

export async function consent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I agree' }).click()
  await expect(page.getByText('Given', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
}
