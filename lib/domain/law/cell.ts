/** By when something that may wait is due: when the visit is confirmed, at once with a task, or at the door, where alone it can be fresh. */
export type Due = 'confirm' | 'now' | 'door'

/** What one finding does at one moment: it stops, it may wait until a day, it is said, or it is written down whatever it says. */
export const bites = ['stops', 'waits', 'warns', 'stores'] as const
export type Bite = (typeof bites)[number]

/** One field of the law's table. */
export type Cell = {
  readonly bite: Bite
  readonly until?: Due
  /** What it does when somebody of the practice asks, where that is milder than for a client. */
  readonly staff?: Bite
}

/** Not possible here. The person sees what would cure it. */
export const stops: Cell = { bite: 'stops' }
/** Said; it goes ahead. */
export const warns: Cell = { bite: 'warns' }
/** Written down whatever it says, and somebody is told. */
export const stores: Cell = { bite: 'stores' }
/** May be written down, and is due later. */
export const waits = (until: Due): Cell => ({ bite: 'waits', until })
/** A client is not offered it; staff see why and may go on. */
export const hidden: Cell = { bite: 'stops', staff: 'warns' }
