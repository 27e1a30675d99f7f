import { z } from 'zod'
import { guardedRoute } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { type FoundClient, type FoundPaper, nameClients, searchClients, searchPapers } from '@/lib/data/views/search'
import type { First } from '@/lib/domain/page'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

const LONGEST = 80
const MOST_RECALLED = 5

/** What the palette finds for staff: clients, each with their plan one key further, and the claim or superbill of a number. */
export const GET = guardedRoute({
  roles: ['therapist', 'front-desk', 'admin'],
  async answer({ actor }, { request }) {
    const params = new URL(request.url).searchParams
    const ids = z.array(z.uuid()).max(MOST_RECALLED).catch([]).parse(params.getAll('client'))
    if (ids.length > 0) {
      const named = await readAs(actor, (tx) => nameClients(tx, actor, ids))
      return Response.json({ groups: [{ label: t('clients.listTitle'), items: named.map(client) }] })
    }
    const query = (params.get('q') ?? '').slice(0, LONGEST)
    const { clients, claims, superbills } = await readAs(actor, async (tx) => ({
      clients: await searchClients(tx, actor, query),
      ...(await searchPapers(tx, actor, query)),
    }))
    const shown = clients.items.length
    const groups = [
      {
        label: clients.total > shown ? t('clients.foundSome', { shown, total: clients.total }) : t('clients.listTitle'),
        items: [
          ...clients.items.map(client),
          ...(clients.total > shown
            ? [{ id: 'all clients', label: t('clients.foundAll', { total: clients.total }), href: paths.clinic.clientsFound(query) }]
            : []),
        ],
      },
      papers(t('practice.navClaims'), claims),
      papers(t('clients.superbills'), superbills),
    ]
    return Response.json({ groups: groups.filter(({ items }) => items.length > 0) })
  },
})

/** A merged chart leads to the one that stays. */
const client = ({ id, name, bornYear, mergedIntoId }: FoundClient) => ({
  id: `client ${id}`,
  label: name,
  detail: [bornYear && `born ${bornYear}`, mergedIntoId && t('merging.goesTo')].filter(Boolean).join(', ') || undefined,
  href: paths.clinic.client(mergedIntoId ?? id),
})

/** Papers of one kind, each leading to the account of its client. */
const papers = (what: string, { items, total }: First<FoundPaper>) => ({
  label: total > items.length ? t('clients.foundPapers', { what, shown: items.length, total }) : what,
  items: items.map(({ id, number, clientId, clientName }) => ({
    ...{ id: `paper ${id}`, label: number, detail: clientName, href: paths.clinic.clientTab(clientId, 'money') },
  })),
})
