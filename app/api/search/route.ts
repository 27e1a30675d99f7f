import { guardedRoute } from '@/lib/auth/route'
import { readAs } from '@/lib/data/scope'
import { searchClients } from '@/lib/data/views/search'
import { paths } from '@/lib/paths'

const LONGEST = 80

/** What the palette finds for staff: clients by name, each with their plan one key further. */
export const GET = guardedRoute({
  roles: ['therapist', 'front-desk', 'admin'],
  async answer({ actor }, { request }) {
    const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST)
    const clients = await readAs(actor, (tx) => searchClients(tx, actor, query))
    const groups = [
      {
        label: 'Clients',
        items: clients.map(({ id, name, bornYear }) => ({
          id: `client ${id}`,
          label: name,
          detail: bornYear === null ? undefined : `born ${bornYear}`,
          href: paths.clinic.client(id),
        })),
      },
    ]
    return Response.json({ groups: groups.filter(({ items }) => items.length > 0) })
  },
})
