import 'server-only'
import type { z } from 'zod'
import { type ChosenRow, updateChoices } from '../../data/records/imports.ts'
import { judgeImport } from '../../data/records/judge-import.ts'
import type { Likely } from '../../domain/practice/import/judge.ts'
import { chooseRowsInput } from '../../inputs/practice.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { lockStaged, notStaged } from './staged-import.ts'

type Input = z.output<typeof chooseRowsInput>
type Row = { readonly number: number; readonly likely: readonly Likely[] }

/** Says of rows that they are brought in all the same, left out, or are of somebody who has a chart here. */
export const chooseRows = command({
  name: 'import.choose',
  input: chooseRowsInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { importId, rows, choice } = input
    const staged = await lockStaged(tx, practiceId, importId, now)
    if (!staged) return notStaged()
    const judged = await judgeImport(tx, { actor, now, today: staged.today }, staged.file)
    const meant = judged.rows.filter(({ number, state }) => (typeof rows === 'number' ? number === rows : state === rows))
    const chosen = meant.flatMap((row) => choiceFor(row, input))
    if (chosen.length === 0) return reject({ form: [t('imports.nothingChosen')] })
    await updateChoices(tx, practiceId, importId, chosen)
    return accept({ chosen: chosen.length }, { objectId: importId, details: { choice, rows: chosen.length } })
  },
})

/** The choice as it is kept. Only a chart that was offered for the row can be linked. */
function choiceFor({ number, likely }: Row, { choice, linkTo }: Input): ChosenRow[] {
  if (choice === 'none') return [{ number, choice: null, linkTo: null }]
  if (choice !== 'link') return [{ number, choice, linkTo: null }]
  const charts = likely.flatMap(({ chart }) => (chart ? [chart.id] : []))
  const chart = linkTo === null ? charts[0] : charts.find((id) => id === linkTo)
  return chart === undefined ? [] : [{ number, choice, linkTo: chart }]
}
