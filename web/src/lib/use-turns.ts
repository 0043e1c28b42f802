// For a page of many parts: which of them may be drawn by now. One after the other, so that a phone can answer its owner between them.
import { startTransition, useEffect, useState } from 'react'

export function useTurns(last: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn < last) startTransition(() => setTurn(turn + 1))
  }, [turn, last])
  return turn
}
