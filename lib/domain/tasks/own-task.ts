/** Whether a task is a person's own: made by them, or given to them by name. */
export const isOwnTask = (task: { readonly madeBy: string | null; readonly forUserId: string | null }, userId: string): boolean =>
  task.madeBy === userId || task.forUserId === userId
