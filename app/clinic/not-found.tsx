import { MissingPage } from '@/components/access/missing-page'

export default function ClinicNotFound() {
  return <MissingPage />
}
