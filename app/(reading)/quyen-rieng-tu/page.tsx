import { Imprint } from '@/components/imprint/imprint-page'
import { imprintMetadata } from '@/components/imprint/metadata'

export const revalidate = 30

export const generateMetadata = () => imprintMetadata('quyen-rieng-tu')

export default function PrivacyPage() {
  return <Imprint page="quyen-rieng-tu" />
}
