/** What somebody did with a task that concerns others. */
export const newsKinds = ['task-given', 'task-comment', 'task-finished'] as const
export type NewsKind = (typeof newsKinds)[number]

type Task = { readonly madeBy: string | null; readonly forUserId: string | null }

/** Whom it concerns that something was done with a task: who has it, who made it; never the one who did it. */
export function whoIsTold(kind: NewsKind, { madeBy, forUserId }: Task, by: string): readonly string[] {
  const concerned = kind === 'task-given' ? [forUserId] : kind === 'task-finished' ? [madeBy] : [madeBy, forUserId]
  return [...new Set(concerned.filter((userId): userId is string => userId !== null && userId !== by))]
}
