import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { VideoResult } from './video-result'
import type { VideoDetail } from './videos'

const video: VideoDetail = {
  user_id: '0198aaaa-0000-7000-8000-000000000001',
  employee_id: 7,
  video_id: 'v',
  original_filename: 'check-in.mp4',
  upload_timestamp: '2026-01-01T00:00:00Z',
  status: 'processed',
  progress: 1,
  is_processed: true,
  predictions: { neutral: 0.21, happiness: 0.6, stress: 0.3, anger: 0 },
  timeline: [],
  faces_detected: 1,
  transcript: null,
  duration_seconds: 6,
  top_emotion: 'happiness',
  top_score: 0.6,
  error: null,
  status_text: null,
  model: { name: 'expression', version: '1.2.0' },
}

function show(shown: VideoDetail) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <VideoResult video={shown} />
    </QueryClientProvider>,
  )
}

it('puts the three strongest first', () => {
  show(video)
  const three = within(screen.getByRole('region', { name: 'The three strongest' })).getAllByRole('listitem')
  expect(three.map((item) => item.textContent)).toEqual(['Happiness, the strongest0.60', 'Stress0.30', 'Neutral0.21'])
})

it('draws measured scores only, and names the rest as not measured', () => {
  show(video)
  expect(screen.getByText('0.00')).toBeVisible()
  expect(screen.getByText('Not measured in this video: Anxiety, Fatigue, and Surprise.')).toBeVisible()
  expect(screen.getByText('expression, version 1.2.0')).toBeVisible()
})

it('says in plain words that an expression is not a feeling', () => {
  show(video)
  expect(screen.getByText(/An expression is not a feeling/)).toBeVisible()
})

it('invents nothing for a video without a face', () => {
  show({ ...video, predictions: {}, faces_detected: 0, status_text: 'No face was seen in the whole video.' })
  expect(screen.getByText('No scores for this video')).toBeVisible()
  expect(screen.getByText('No face was seen in the whole video.')).toBeVisible()
  expect(screen.getByText('No face was seen')).toBeVisible()
  expect(screen.queryByText('0.00')).not.toBeInTheDocument()
})
