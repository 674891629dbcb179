import type { BODY_COMPONENTS, BodyComponentName } from './components'

type AttributeOf<Name extends BodyComponentName> =
  | (typeof BODY_COMPONENTS)[Name]['required'][number]
  | (typeof BODY_COMPONENTS)[Name]['optional'][number]

type ComponentWords<Name extends BodyComponentName> = {
  /** What an editor calls the component, in Vietnamese. */
  readonly label: string
  /** What stands between its tags, where anything does. */
  readonly content?: string
  readonly attributes: { readonly [Attribute in AttributeOf<Name>]: string }
}

/** What editors are told of the components of a body, by those who help them write. */
export const COMPONENT_WORDS: { readonly [Name in BodyComponentName]: ComponentWords<Name> } = {
  Figure: {
    label: 'Ảnh',
    attributes: {
      src: 'Tệp ảnh, bắt đầu bằng /images/',
      alt: 'Mô tả ảnh cho người không nhìn thấy',
      caption: 'Chú thích dưới ảnh',
      credit: 'Nguồn ảnh',
    },
  },
  Quote: {
    label: 'Trích lời',
    content: 'Lời trích',
    attributes: { by: 'Người nói, chức danh' },
  },
  InfoBox: {
    label: 'Hộp thông tin',
    content: 'Nội dung hộp',
    attributes: { title: 'Tên hộp' },
  },
  Video: {
    label: 'Video',
    attributes: {
      src: 'Tệp video, bắt đầu bằng /images/',
      title: 'Tên video',
      poster: 'Ảnh hiện trước khi phát',
      caption: 'Chú thích dưới video',
      credit: 'Nguồn video',
    },
  },
}
