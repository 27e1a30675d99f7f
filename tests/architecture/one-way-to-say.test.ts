import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clientNameOf, firstNameOf, legalNameOf } from '@/lib/domain/clients/client-name'

const code = globSync('{app,components,lib}/**/*.{ts,tsx}').filter((file) => !file.includes('/generated/'))

/** What only a few files may do, and what everybody else asks of them. */
const once = [
  {
    what: 'a day, a clock and a zone are said by lib/messages/say-time alone',
    pattern: /\btoLocale(?:Date|Time)?String\b|\bIntl\.(?!Collator|ListFormat)|\bformatInTimeZone\b/,
    // Whether there are clocks of a zone is asked of the machine, and so is which plural a count has.
    homes: ['lib/domain/time/local.ts', 'lib/messages/icu.ts'],
    wrong: 'at.toLocaleString()',
  },
  {
    what: 'the day of a term, a service or a credential is said with its year',
    pattern:
      /\bsayDay\(\s*[\w.?]*\b(?:(?:starts|ends|from|to|until|validUntil|expires|issued|signed|born|verified|service)On|effective(?:From|To))\s*\)/,
    homes: [],
    wrong: 'sayDay(coverage.endsOn)',
  },
  {
    what: 'an amount is said by lib/messages/say-money alone',
    pattern: /\/ ?100\)\.toFixed|\/ ?100\}%`|`[^`]*\$\$\{/,
    homes: ['lib/messages/say-money.ts'],
    wrong: '`$${dollars}`',
  },
  {
    what: "a client's name is put together by lib/domain/clients/client-name alone",
    pattern:
      /\$\{[^}]*\b(?:legalFirstName|legalLastName|chosenName)\b[^}]*\}|chosenName (?:\?\?|\|\|) .*legalFirstName|\b(?:legalFirstName|legalLastName|chosenName)\s*\+|\[[^\]]*\b(?:legalFirstName|chosenName)\b[^\]]*\blegalLastName\b[^\]]*\][^;]{0,60}\.join|\{[\w.?]*\b(?:legalFirstName|chosenName|legalLastName)\}(?:\s|\{' '\}|,)*\{[\w.?]*\b(?:legalFirstName|chosenName|legalLastName)\}|legal_(?:first|last)_name\s*\|\||concat(?:_ws)?\([^)]*legal_(?:first|last)_name/,
    homes: ['lib/domain/clients/client-name.ts'],
    wrong: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a name put together by hand, as somebody may write it
      '`${client.legalFirstName} ${client.legalLastName}`',
      "client.legalFirstName + ' ' + client.legalLastName",
      "[client.chosenName, client.legalLastName].filter(Boolean).join(' ')",
      '{client.legalFirstName} {client.legalLastName}',
      '{client.legalLastName}, {client.legalFirstName}',
      'client.chosenName ?? client.legalFirstName',
      "SELECT c.legal_first_name || ' ' || c.legal_last_name",
      "SELECT concat_ws(' ', c.chosen_name, c.legal_last_name)",
    ],
  },
  {
    what: 'an address is put together by lib/domain/address alone',
    pattern: /\$\{[^}]*\baddressLine\b[^}]*\}/,
    homes: [],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an address put together by hand, as somebody may write it
    wrong: '`${place.addressLine}, ${place.city}`',
  },
  {
    what: 'an e-mail is written with its hyphen',
    pattern: /['"`>]Email\b|\b(?:your|an|the|no) emails?\b/,
    homes: [],
    wrong: 'label="Email"',
  },
  {
    what: 'a form that its own handler answers is a Form: what was typed never gets into an address',
    pattern: /<form\b(?:[^>]|=>)*\bonSubmit\b/,
    homes: [],
    wrong: '<form className="grid" onSubmit={(event) => send(event)}>',
  },
]

test.each(once)('$what', ({ pattern, homes, wrong }) => {
  for (const one of [wrong].flat()) expect(one).toMatch(pattern)
  const found = code.filter((file) => pattern.test(readFileSync(file, 'utf8')))
  expect(found.filter((file) => !homes.includes(file))).toEqual([])
})

test('a client is called by the name they chose, and signs with the one in law', () => {
  const client = { legalFirstName: 'Juniper', legalLastName: 'Vale', chosenName: 'June' }
  expect([firstNameOf(client), clientNameOf(client), legalNameOf(client)]).toEqual(['June', 'June Vale', 'Juniper Vale'])
  expect(clientNameOf({ ...client, chosenName: null })).toBe('Juniper Vale')
  expect(legalNameOf({ legalFirstName: '', legalLastName: 'Sukarno' })).toBe('Sukarno')
})
