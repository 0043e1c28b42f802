// What is left to say when each known field has said its own.
import { ProblemNotice } from '@/components/ui/problem-state'
import { problemOf } from '@/lib/problem'

export function FormProblem({ error, fields }: { error: unknown; fields: string[] }) {
  const problem = problemOf(error)
  const told = problem && problem.fields.length > 0 && problem.fields.every((each) => fields.includes(each.field))
  return told ? null : <ProblemNotice error={error} />
}
