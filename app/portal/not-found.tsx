import { MissingPage } from '@/components/access/missing-page'

export default function PortalNotFound() {
  return <MissingPage />
}
