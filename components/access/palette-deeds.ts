import type { ClientDeed } from '@/components/shell/palette-trigger'
import { permissions } from '@/lib/domain/access/permissions'
import type { PersonRole } from '@/lib/domain/access/roles'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

const CLIENT = ':client'

const may = (role: PersonRole, deed: 'appointment.schedule' | 'payment.take' | 'message.send' | 'task.make'): boolean =>
  (permissions[deed] as readonly string[]).includes(role)

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
