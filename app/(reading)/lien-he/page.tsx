import { Imprint } from '@/components/imprint/imprint-page'
import { imprintMetadata } from '@/components/imprint/metadata'

export const revalidate = 30

export const generateMetadata = () => imprintMetadata('lien-he')

export default function ContactPage() {
  return <Imprint page="lien-he" />
}
