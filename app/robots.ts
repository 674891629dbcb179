export { robots as default } from '@/lib/outputs'

// By the setting as it is when the paper is served.
export const dynamic = 'force-dynamic'
