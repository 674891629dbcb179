/** A picture's file as it lies in the content folder. */
export type PictureFile = {
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** Why a picture cannot be shown. */
export type PictureFault = 'missing' | 'unreadable' | 'outside'
