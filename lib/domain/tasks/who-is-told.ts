/** What somebody did that concerns others: with a task, or a client alone with a visit of theirs. */
export const newsKinds = ['task-given', 'task-comment', 'task-finished', 'own-visit'] as const
export type NewsKind = (typeof newsKinds)[number]

/** Those that are about what was done with a task. */
export type TaskNews = Exclude<NewsKind, 'own-visit'>

type Task = { readonly madeBy: string | null; readonly forUserId: string | null }

/** Whom it concerns that something was done with a task: who has it, who made it; never the one who did it. */
export function whoIsTold(kind: TaskNews, { madeBy, forUserId }: Task, by: string): readonly string[] {
  const concerned = kind === 'task-given' ? [forUserId] : kind === 'task-finished' ? [madeBy] : [madeBy, forUserId]
  return [...new Set(concerned.filter((userId): userId is string => userId !== null && userId !== by))]
}
