import { MissingPage } from '@/components/access/missing-page'

export default function AccountNotFound() {
  return <MissingPage />
}
