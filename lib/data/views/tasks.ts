import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { type StaffRole, staffRoles } from '../../domain/access/roles.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Page } from '../../domain/page.ts'
import { isOwnTask } from '../../domain/tasks/own-task.ts'
import type { TaskRepeat } from '../../domain/tasks/repeats.ts'
import { ruleReopenTask } from '../../domain/tasks/rule-change-task.ts'
import { type ClosesWhere, closesFor, MADE_TASK, safetyTasks } from '../../domain/tasks/rule-finish-task.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import { versionOfTask } from '../records/made-tasks.ts'
import type { Tx } from '../scope.ts'

export type TaskLine = {
  readonly id: string
  /** What a form that changes it was opened with. */
  readonly version: number
  readonly kind: string
  /** What a person wrote; null for what a rule asks for. */
  readonly title: string | null
  readonly dueAt: Date
  readonly repeats: TaskRepeat | null
  readonly clientId: string | null
  readonly clientName: string | null
  /** Whose credential it is about; null for other tasks. */
  readonly about: string | null
  /** What does not hold in the books; nothing for other tasks. */
  readonly wrong: readonly string[]
  /** The role on whose list it stands, and the person it was given to. */
  readonly forRole: string
  readonly forUserId: string | null
  readonly forName: string | null
  readonly madeByName: string | null
  readonly isMade: boolean
  readonly isSafety: boolean
  readonly closes: ClosesWhere
  readonly done: { readonly at: Date; readonly outcome: string | null; readonly canReopen: boolean } | null
  readonly comments: readonly { readonly id: string; readonly byName: string; readonly at: Date; readonly words: string }[]
}

const select = {
  ...{ id: true, kind: true, title: true, dueAt: true, repeats: true, clientId: true, params: true, forRole: true, forUserId: true },
  ...{ madeBy: true, status: true, doneAt: true, outcome: true },
  client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
  forUser: { select: { name: true } },
  forClinician: { select: { name: true } },
  maker: { select: { name: true } },
  comments: { orderBy: { at: 'asc' }, select: { id: true, at: true, words: true, by: { select: { name: true } } } },
} as const satisfies Prisma.TaskSelect

type Row = Prisma.TaskGetPayload<{ select: typeof select }>

function lineOf(row: Row, { role, userId }: SignedInActor): TaskLine {
  const { id, kind, title, dueAt, clientId, client, params, forRole, forUserId } = row
  const isOwn = isOwnTask(row, userId)
  const { holderName, what } = readJson('Task.params', params)
  return {
    ...{ id, kind, title, dueAt, clientId, forRole, forUserId },
    version: versionOfTask(row),
    repeats: row.repeats as TaskRepeat | null,
    clientName: client && clientNameOf(client),
    about: holderName ?? null,
    wrong: what ?? [],
    forName: row.forUser?.name ?? row.forClinician?.name ?? null,
    madeByName: row.maker?.name ?? null,
    isMade: kind === MADE_TASK,
    isSafety: safetyTasks.includes(kind),
    closes: closesFor(kind, forRole, role, isOwn),
    done:
      row.status === 'done' && row.doneAt
        ? { at: row.doneAt, outcome: row.outcome, canReopen: ruleReopenTask({ kind, forRole, by: role, isOwn }).length === 0 }
        : null,
    comments: row.comments.map(({ by, ...comment }) => ({ ...comment, byName: by.name })),
  }
}

/** Tasks by how they stand. When one was finished says it again, and is what an index can answer for. */
export const openTasks = { status: 'open', doneAt: null } as const satisfies Prisma.TaskWhereInput
const doneTasks = { status: 'done', NOT: { doneAt: null } } as const satisfies Prisma.TaskWhereInput

/** What is this person’s to do: given to them, or on the list of their role and given to nobody else. */
export function ownTasks(actor: SignedInActor): Prisma.TaskWhereInput {
  const byClinician = actor.role === 'therapist' ? { OR: [{ forClinicianId: actor.clinicianId }, { forClinicianId: null }] } : {}
  return { OR: [{ forUserId: actor.userId }, { AND: [{ forRole: actor.role, forUserId: null }, byClinician] }] }
}

export type TasksAsked = {
  /** Mine, everybody’s, or one person’s by id. */
  readonly whose: string
  readonly clientId?: string | undefined
  readonly isDone: boolean
  /** Only tasks of these kinds. */
  readonly kinds?: readonly string[] | undefined
  /** From 1. */
  readonly page?: number | undefined
}

const PAGE = 50

/** A page of tasks, the most urgent first, or those finished last. Staff see all of their practice. */
export async function listTasks(tx: Tx, actor: SignedInActor, asked: TasksAsked): Promise<Page<TaskLine>> {
  const { whose, clientId, isDone, kinds } = asked
  const where: Prisma.TaskWhereInput = {
    practiceId: actor.practiceId,
    ...(isDone ? doneTasks : openTasks),
    ...(clientId && { clientId }),
    ...(kinds && { kind: { in: [...kinds] } }),
    ...(whose === 'mine' ? ownTasks(actor) : whose === 'all' ? {} : { forUserId: whose }),
  }
  const orderBy = isDone ? [{ doneAt: 'desc' as const }, { id: 'asc' as const }] : [{ dueAt: 'asc' as const }, { id: 'asc' as const }]
  const { items, ...page } = await readPage({
    ...{ page: asked.page ?? 1, pageSize: PAGE, count: tx.task.count({ where }) },
    rows: (cut) => tx.task.findMany({ where, orderBy, ...cut, select }),
  })
  return { ...page, items: items.map((row) => lineOf(row, actor)) }
}

export type Colleague = { readonly userId: string; readonly name: string; readonly role: StaffRole }

/** Whom a task can be given to: the people who work here, by name. */
export async function listColleagues(tx: Tx, { practiceId }: SignedInActor): Promise<Colleague[]> {
  const rows = await tx.user.findMany({
    where: { practiceId, status: { not: 'inactive' }, userRoles: { some: { role: { in: [...staffRoles] } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, userRoles: { select: { role: true } } },
  })
  return rows.flatMap(({ id, name, userRoles }) => {
    const role = staffRoles.find((staff) => userRoles.some((held) => held.role === staff))
    return role ? [{ userId: id, name, role }] : []
  })
}
