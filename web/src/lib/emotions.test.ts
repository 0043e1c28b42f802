import { describe, expect, it } from 'vitest'
import { emotionColour, emotions, measured, unmeasured } from './emotions'

describe('measured', () => {
  it('puts the strongest first and leaves out what was not measured', () => {
    expect(measured({ neutral: 0.2, stress: 0.5, fatigue: null })).toEqual([
      { emotion: 'stress', score: 0.5 },
      { emotion: 'neutral', score: 0.2 },
    ])
  })

  it('keeps a true zero: it was measured', () => {
    expect(measured({ anger: 0 })).toEqual([{ emotion: 'anger', score: 0 }])
  })

  it('breaks ties in the order of the contract', () => {
    expect(measured({ surprise: 0.3, anxiety: 0.3 }).map((each) => each.emotion)).toEqual(['anxiety', 'surprise'])
  })

  it('has nothing to say about nothing', () => {
    expect(measured(undefined)).toEqual([])
    expect(unmeasured(null)).toEqual([...emotions])
    expect(unmeasured({ stress: 0 })).not.toContain('stress')
  })
})

it('shows the seven in the colours of the first design', () => {
  expect(emotions.map((emotion) => emotionColour[emotion])).toEqual(['#8B5CF6', '#EF4444', '#F59E0B', '#10B981', '#6B7280', '#DC2626', '#3B82F6'])
})
