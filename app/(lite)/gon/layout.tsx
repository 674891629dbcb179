export { LightLayout as default } from '@/components/light/light-layout'
