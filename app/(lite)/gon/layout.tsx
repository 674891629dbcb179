export { LightLayout as default } from '@/components/lite/lite-layout'
