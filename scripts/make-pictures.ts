import { printToNobody } from '@/lib/telemetry'
import { makePictures } from '../server/pictures/picture-worker'

/** The process that makes renditions, started by the server (`server/pictures/maker.ts`). */
printToNobody()
makePictures()
