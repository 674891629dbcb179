export { manifest as default } from '@/lib/outputs'
