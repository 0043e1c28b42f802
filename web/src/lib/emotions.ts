// The product's seven, in the contract's order, with the colours the first design gave them.
import { hasText, t } from '@/lib/i18n'

export const emotions = [
  'stress',
  'anxiety',
  'fatigue',
  'happiness',
  'neutral',
  'anger',
  'surprise',
] as const

export type Emotion = (typeof emotions)[number]
export type Scores = Partial<Record<Emotion, number | null>>

export const emotionColour: Record<Emotion, string> = {
  stress: '#8B5CF6',
  anxiety: '#EF4444',
  fatigue: '#F59E0B',
  happiness: '#10B981',
  neutral: '#6B7280',
  anger: '#DC2626',
  surprise: '#3B82F6',
}

export interface Measured {
  emotion: Emotion
  score: number
}

// Only what was measured, strongest first; equal scores keep the contract's order.
export function measured(scores: Scores | null | undefined): Measured[] {
  if (!scores) return []
  return emotions
    .flatMap((emotion) => {
      const score = scores[emotion]
      return typeof score === 'number' ? [{ emotion, score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

export function unmeasured(scores: Scores | null | undefined): Emotion[] {
  return emotions.filter((emotion) => typeof scores?.[emotion] !== 'number')
}

export function isEmotion(value: string | null | undefined): value is Emotion {
  return (emotions as readonly string[]).includes(value ?? '')
}

export function emotionName(emotion: string): string {
  const key = `emotion.${emotion}`
  return hasText(key) ? t(key) : emotion
}
