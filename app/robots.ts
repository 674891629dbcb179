export { robots as default } from '@/lib/outputs'
