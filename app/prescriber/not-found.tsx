import { MissingPage } from '@/components/access/missing-page'

export default function PrescriberNotFound() {
  return <MissingPage />
}
