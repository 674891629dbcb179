import { Imprint } from '@/components/imprint/imprint-page'
import { imprintMetadata } from '@/components/imprint/metadata'

export const revalidate = 30

export const generateMetadata = () => imprintMetadata('gioi-thieu')

export default function AboutPage() {
  return <Imprint page="gioi-thieu" />
}
