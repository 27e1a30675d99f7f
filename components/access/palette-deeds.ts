import type { ClientDeed } from '@/components/shell/palette-trigger'
import type { PaletteItem } from '@/components/ui/command-palette'
import { type CommandName, permissions } from '@/lib/domain/access/permissions'
import type { PersonRole } from '@/lib/domain/access/roles'
import { type MessageKey, t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

const CLIENT = ':client'

const may = (role: PersonRole, deed: CommandName): boolean => (permissions[deed] as readonly string[]).includes(role)

/** What the palette begins, and where it leads beside the rail, for whoever may do what stands there. */
const doors = [
  { by: 'client.create', label: 'access.deedClient', href: paths.clinic.newClient, also: ['add', 'person', 'chart'] },
  { by: 'consult.book', label: 'access.deedCall', href: paths.clinic.newConsult, also: ['consult', 'telephone', 'phone'] },
  { by: 'day.close', label: 'access.deedDay', href: paths.clinic.dayClose, also: ['drawer', 'cash', 'count'] },
  { by: 'time-off.save', label: 'access.deedAway', href: paths.clinic.away, also: ['away', 'vacation', 'sick', 'absence'] },
  { by: 'group.open', label: 'access.deedGroup', href: paths.clinic.groups, also: ['session', 'series'] },
  { by: 'planner.ask', label: 'access.deedPlanner', href: paths.clinic.planner, also: ['schedule', 'plan', 'waiting'] },
  { by: 'planner.ask', label: 'access.deedLoad', href: paths.clinic.load, also: ['capacity', 'rooms'] },
] as const satisfies readonly { by: CommandName; label: MessageKey; href: string; also: readonly string[] }[]

/** What the palette begins for nobody in particular, by what a role may do. */
export const paletteDoors = (role: PersonRole): readonly PaletteItem[] =>
  doors.filter(({ by }) => may(role, by)).map(({ label, href, also }) => ({ id: `page ${href}`, label: t(label), href, also }))

/** What the palette does for a client, by what a role may do. */
export function paletteDeeds(role: PersonRole): readonly ClientDeed[] {
  return [
    ...(may(role, 'appointment.schedule')
      ? [{ id: 'visit', label: t('access.deedVisit'), hrefForClient: paths.clinic.bookVisit(CLIENT), also: ['book', 'appointment'] }]
      : []),
    ...(may(role, 'payment.take')
      ? [
          {
            id: 'payment',
            label: t('access.deedPayment'),
            hrefForClient: paths.clinic.clientTab(CLIENT, 'money'),
            also: ['money', 'cash', 'card', 'pay'],
          },
        ]
      : []),
    ...(may(role, 'message.send')
      ? [{ id: 'message', label: t('access.deedMessage'), hrefForClient: paths.clinic.clientTab(CLIENT, 'messages'), also: ['write'] }]
      : []),
    ...(may(role, 'task.make')
      ? [{ id: 'task', label: t('access.deedTask'), hrefForClient: paths.clinic.newTaskFor(CLIENT), also: ['to do', 'remind'] }]
      : []),
  ]
}
